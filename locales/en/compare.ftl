# A place in two editions or translations (/compare).

compare-alone = There is no other text on the shelf to compare with.
compare-which = There are several other texts: say “with” which one.
compare-same = That is the same text: name another one to compare with.
compare-missing = “{ $title }” doesn't have { $paragraph }.
compare-about = The texts are divided differently, so this is only about the same place.
