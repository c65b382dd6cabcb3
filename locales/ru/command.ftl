# What all commands say alike.

command-text-changed = С тех пор текст изменился: { $hint ->
    [paragraph] /paragraph покажет его
    [again] попробуй ещё раз
   *[ask] спроси ещё раз
}.
command-button-outdated = Эту кнопку я больше не могу прочесть: спроси ещё раз.
command-all-texts = Все тексты
command-zone-clock = { $zone } (там { $clock })

## Options

command-option-too-long = В «{ $option }» может быть не больше { NUMBER($most) } знаков.
command-option-choices = «{ $option }» — это одно из { $choices }.
command-option-whole = «{ $option }» должно быть целым числом.
command-option-from = «{ $option }» должно быть целым числом от { NUMBER($min, useGrouping: 0) }.
command-option-to = «{ $option }» должно быть целым числом до { NUMBER($max, useGrouping: 0) }.
command-option-range = «{ $option }» должно быть целым числом от { NUMBER($min, useGrouping: 0) } до { NUMBER($max, useGrouping: 0) }.
command-option-boolean = «{ $option }» должно быть true или false.
command-option-file = «{ $option }» должно быть приложенным файлом.
command-option-text = «{ $option }» должно быть текстом.
command-option-missing = Не хватает «{ $option }».
