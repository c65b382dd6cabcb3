# The class: what those who manage a server see of its members (/class).

class-notice = Wer diesen Server verwaltet, sieht, wer mitmacht. Von jetzt an sehen sie unter deinem Namen: wie weit du nach deiner Angabe gelesen hast (außer du verbirgst es), und wie viele öffentliche Notizen du schreibst, Treffen du besuchst und Quizfragen du beantwortest. Was du fragst und deine privaten Notizen sehen sie nicht.
class-optional = Du musst nicht mitgezählt werden; /privacy show bietet die Wahl auch später.
class-for-all = Auf diesem Server gilt das für alle, die mitmachen.
class-leave = Mich nicht zählen
class-join = Mich zählen
class-left = Du wirst nicht gezählt.
class-back = Du wirst gezählt.

## For those who manage the server

class-started = Von jetzt an zähle ich, wer mitmacht: Alle erfahren es vorher. { $choice ->
    [optional] Sie können sich dagegen entscheiden.
   *[everybody] Sie können sich nicht dagegen entscheiden.
}
class-stopped = Ich zähle niemanden mehr und habe vergessen, wer gezählt wurde.
class-heading = { $count ->
    [one] { NUMBER($count) } Mitglied
   *[other] { NUMBER($count) } Mitglieder
}, jeweils seit der Mitteilung; wie weit sie „{ $title }“ gelesen haben:
class-line = • { $name }: { $place } · Notizen: { NUMBER($notes) } · Treffen: { NUMBER($sessions) } · Quiz: { NUMBER($right) } von { NUMBER($asked) } richtig
class-more = Und { NUMBER($count) } weitere, in der Datei.
class-empty = Niemand hat mitgemacht, seit gezählt wird.

## Errors

class-none = Hier wird niemand gezählt: /class start beginnt.
class-managers-only = Nur wer den Server verwalten darf, kann sehen und ändern, wer gezählt wird: Bitte jemanden von ihnen darum.
class-needs-server = Eine Klasse braucht einen Server mit Mitgliedern: Frag dort danach.
class-no-choice = Auf diesem Server werden alle gezählt, die mitmachen: Sprich mit denen, die ihn verwalten.
