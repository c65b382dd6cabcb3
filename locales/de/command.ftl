# What all commands say alike.

command-text-changed = Der Text hat sich seitdem geändert: { $hint ->
    [paragraph] /paragraph zeigt ihn
    [again] bitte versuch es noch einmal
   *[ask] bitte frag noch einmal
}.
command-button-outdated = Diesen Knopf kann ich nicht mehr lesen: Bitte frag noch einmal.
command-all-texts = Alle Texte
command-zone-clock = { $zone } (dort { $clock })

## Options

command-option-too-long = „{ $option }“ darf höchstens { NUMBER($most) } Zeichen haben.
command-option-choices = „{ $option }“ muss eines von { $choices } sein.
command-option-whole = „{ $option }“ muss eine ganze Zahl sein.
command-option-from = „{ $option }“ muss eine ganze Zahl ab { NUMBER($min, useGrouping: 0) } sein.
command-option-to = „{ $option }“ muss eine ganze Zahl bis { NUMBER($max, useGrouping: 0) } sein.
command-option-range = „{ $option }“ muss eine ganze Zahl von { NUMBER($min, useGrouping: 0) } bis { NUMBER($max, useGrouping: 0) } sein.
command-option-boolean = „{ $option }“ muss true oder false sein.
command-option-file = „{ $option }“ muss eine angehängte Datei sein.
command-option-text = „{ $option }“ muss Text sein.
command-option-missing = „{ $option }“ fehlt.
