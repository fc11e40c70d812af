// Package supervision holds what a Land answers to two questions: who supervises a public body, and who has to do its matters.
//
// It is the vocabulary of the answers and knows no Land: [Oversight] tells of the Rechtsaufsicht and the Fachaufsicht, of the
// authorities above, and of the tools and time limits of supervision; [Addressee] tells who does a matter of a sphere. Each
// answer carries the norm on which it rests, and one of six outcomes: what is not recorded is told as such and never guessed.
package supervision
