package agreement

// Label is label, for the test that every field has one.
var Label = label
