// Command nothing ends at once: what every program of Go costs.
package main

func main() {}
