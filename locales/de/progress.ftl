# How far members have read (/progress, and "Read" under a reading).

## Lines

progress-own = Du bist bei { $place } von „{ $title }“: { $bar }
progress-not-begun = Du hast „{ $title }“ noch nicht begonnen: Drück „Gelesen“ unter einer Lesung, oder nimm /progress set.
progress-finished = Du hast „{ $title }“ bis zum Ende gelesen.
progress-read = Gelesen bis { $place }.
progress-group = { $who ->
    [alone] Der Leseplan
   *[group] Die Gruppe
} ist bei { $place }: { $bar }
progress-behind = { $count ->
    [one] Ein Absatz
   *[other] { $count } Absätze
} aufzuholen, { $minutes ->
    [one] etwa eine Minute
   *[other] etwa { $minutes } Minuten
}.
progress-even = { $who ->
    [alone] Du bist, wo der Plan ist.
   *[group] Du bist, wo die Gruppe ist.
}
progress-ahead = { $count ->
    [one] Du bist einen Absatz voraus.
   *[other] Du bist { $count } Absätze voraus.
}
progress-left = { $count ->
    [one] Ein Absatz ist übrig
   *[other] { $count } Absätze sind übrig
}, { $minutes ->
    [one] etwa eine Minute
   *[other] etwa { $minutes } Minuten
}.
progress-arrived = So weit wie die Gruppe: { $names }.
progress-others = { $count ->
    [one] Ein weiteres Mitglied liest mit.
   *[other] { $count } weitere Mitglieder lesen mit.
}
progress-hidden = Die anderen sehen nicht, wie weit du bist.
progress-shown = Die anderen sehen es, wenn du so weit gelesen hast wie die Gruppe. Wer zurückliegt, sieht niemand, außer in einer Klasse die, die den Server verwalten.

## Buttons

progress-read-button = Gelesen
progress-read-on = Weiterlesen
progress-catch-up = Aufholen
progress-hide = Mich verbergen
progress-show = Mich zeigen
