# A place in two editions or translations (/compare).

compare-alone = There is no other text on the shelf to compare with.
compare-which = There are several other texts: say “with” which one.
compare-same = That is the same text: name another one to compare with.
compare-missing = “{ $title }” doesn't have { $paragraph }.
compare-about = The texts are divided differently, so this is only about the same place.

## Pairs (/texts pair)

compare-button = In “{ $title }”
compare-paired = “{ $title }” and “{ $other }” are side by side now: { $count ->
    [one] one passage
   *[other] { $count } passages
} { $kind ->
    [about] in both, about where they correspond
   *[exact] in both
}. A button under their paragraphs shows the other.
compare-unpaired-from = “{ $title }” and “{ $other }” are no longer side by side.
compare-unpaired = “{ $title }” is read alone again.
compare-unpaired-already = “{ $title }” isn't paired.
compare-too-many-pairs = A server can have { NUMBER($most) } pairs. End one with /texts unpair.
