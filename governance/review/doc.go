// Package review is the law on an agreement: what rules see of it ([Case]), what the law says of its form ([Profile]), and
// the rules that hold in every Land.
package review
