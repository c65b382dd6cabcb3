# What all commands say alike.

command-text-changed = El texto ha cambiado desde entonces: { $hint ->
    [paragraph] /paragraph lo muestra
    [again] inténtalo otra vez
   *[ask] pregunta otra vez
}.
command-button-outdated = Ya no puedo leer este botón: pregunta otra vez.
command-all-texts = Todos los textos
command-zone-clock = { $zone } (allí son las { $clock })

## Options

command-option-too-long = «{ $option }» puede tener como mucho { NUMBER($most) } caracteres.
command-option-choices = «{ $option }» debe ser uno de { $choices }.
command-option-whole = «{ $option }» debe ser un número entero.
command-option-from = «{ $option }» debe ser un número entero desde { NUMBER($min, useGrouping: 0) }.
command-option-to = «{ $option }» debe ser un número entero hasta { NUMBER($max, useGrouping: 0) }.
command-option-range = «{ $option }» debe ser un número entero de { NUMBER($min, useGrouping: 0) } a { NUMBER($max, useGrouping: 0) }.
command-option-boolean = «{ $option }» debe ser true o false.
command-option-file = «{ $option }» debe ser un archivo adjunto.
command-option-text = «{ $option }» debe ser texto.
command-option-missing = Falta «{ $option }».
