//go:build !race

package finance_test

const underRaceDetector = false
