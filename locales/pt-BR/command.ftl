# What all commands say alike.

command-text-changed = O texto mudou desde então: { $hint ->
    [paragraph] /paragraph o mostra
    [again] tente de novo
   *[ask] pergunte de novo
}.
command-button-outdated = Não consigo mais ler este botão: pergunte de novo.
command-all-texts = Todos os textos
command-zone-clock = { $zone } (lá são { $clock })

## Options

command-option-too-long = “{ $option }” pode ter no máximo { NUMBER($most) } caracteres.
command-option-choices = “{ $option }” deve ser um de { $choices }.
command-option-whole = “{ $option }” deve ser um número inteiro.
command-option-from = “{ $option }” deve ser um número inteiro a partir de { NUMBER($min, useGrouping: 0) }.
command-option-to = “{ $option }” deve ser um número inteiro até { NUMBER($max, useGrouping: 0) }.
command-option-range = “{ $option }” deve ser um número inteiro de { NUMBER($min, useGrouping: 0) } a { NUMBER($max, useGrouping: 0) }.
command-option-boolean = “{ $option }” deve ser true ou false.
command-option-file = “{ $option }” deve ser um arquivo anexado.
command-option-text = “{ $option }” deve ser texto.
command-option-missing = Falta “{ $option }”.
