# What all commands say alike.

command-text-changed = The text has changed since then: { $hint ->
    [paragraph] /paragraph shows it
    [again] please try again
   *[ask] please ask again
}.
command-button-outdated = I can't read this button any more: please ask again.
command-all-texts = All texts
command-zone-clock = { $zone } ({ $clock } there)

## Options

command-option-too-long = “{ $option }” may have at most { NUMBER($most) } characters.
command-option-choices = “{ $option }” must be one of { $choices }.
command-option-whole = “{ $option }” must be a whole number.
command-option-from = “{ $option }” must be a whole number from { NUMBER($min, useGrouping: 0) }.
command-option-to = “{ $option }” must be a whole number up to { NUMBER($max, useGrouping: 0) }.
command-option-range = “{ $option }” must be a whole number from { NUMBER($min, useGrouping: 0) } to { NUMBER($max, useGrouping: 0) }.
command-option-boolean = “{ $option }” must be true or false.
command-option-file = “{ $option }” must be an attached file.
command-option-text = “{ $option }” must be text.
command-option-missing = “{ $option }” is missing.
