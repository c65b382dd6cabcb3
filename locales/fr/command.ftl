# What all commands say alike.

command-text-changed = Le texte a changé depuis : { $hint ->
    [paragraph] /paragraph le montre
    [again] réessaie
   *[ask] demande à nouveau
}.
command-button-outdated = Je ne peux plus lire ce bouton : demande à nouveau.
command-all-texts = Tous les textes
command-zone-clock = { $zone } ({ $clock } là-bas)

## Options

command-option-too-long = « { $option } » peut avoir au plus { NUMBER($most) } caractères.
command-option-choices = « { $option } » doit être parmi { $choices }.
command-option-whole = « { $option } » doit être un nombre entier.
command-option-from = « { $option } » doit être un nombre entier à partir de { NUMBER($min, useGrouping: 0) }.
command-option-to = « { $option } » doit être un nombre entier jusqu’à { NUMBER($max, useGrouping: 0) }.
command-option-range = « { $option } » doit être un nombre entier de { NUMBER($min, useGrouping: 0) } à { NUMBER($max, useGrouping: 0) }.
command-option-boolean = « { $option } » doit être true ou false.
command-option-file = « { $option } » doit être un fichier joint.
command-option-text = « { $option } » doit être du texte.
command-option-missing = « { $option } » manque.
