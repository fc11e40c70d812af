package strictjson_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/foederal/foederal/internal/strictjson"
)

type Animal interface{ animal() }

type Cat struct {
	Lives uint8 `json:"lives"`
}

type Dog struct {
	Name string `json:"name" doc:"worauf er hört|what it listens to"`
}

func (Cat) animal() {}
func (Dog) animal() {}

type Zoo struct {
	Animals []Animal `json:"animals"`
}

func zoo() *strictjson.Codec[Zoo] {
	return strictjson.New[Zoo](strictjson.Config{Unions: []strictjson.Union{
		strictjson.OneOf("kind", map[string]Animal{"cat": Cat{}, "dog": Dog{}}),
	}})
}

func ExampleCodec_Decode() {
	value, err := zoo().Decode(strings.NewReader(`{"animals": [{"kind": "cat", "lives": 9}]}`))
	fmt.Println(value, err)

	_, err = zoo().Decode(strings.NewReader(`{
  "animals": [
    {"kind": "cat", "lifes": 9},
    {"kind": "cow"}
  ]
}`))
	fmt.Println(err)
	// Output:
	// &{[{9}]} <nil>
	// line 3, column 21, /animals/0/lifes: unknown field "lifes": did you mean "lives"?
	// line 4, column 14, /animals/1/kind: unknown value "cow" of "kind": want one of "cat", "dog"
}

func ExampleCodec_Encode() {
	err := zoo().Encode(os.Stdout, &Zoo{Animals: []Animal{Dog{Name: "Rex"}}})
	fmt.Println(err)
	// Output:
	// {
	//   "animals": [
	//     {
	//       "kind": "dog",
	//       "name": "Rex"
	//     }
	//   ]
	// }
	// <nil>
}
