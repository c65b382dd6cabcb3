# The class: what those who manage a server see of its members (/class).

class-notice = Ceux qui gèrent ce serveur voient qui participe. Désormais ils voient, sous ton nom : jusqu’où tu dis avoir lu (sauf si tu le caches), et combien d’annotations publiques tu écris, de séances tu suis et de questions de quiz auxquelles tu réponds. Ils ne voient ni ce que tu demandes, ni tes annotations privées.
class-optional = Tu n’es pas obligé d’être compté ; /privacy show offre aussi ce choix plus tard.
class-for-all = Sur ce serveur, cela vaut pour tous ceux qui participent.
class-leave = Ne pas me compter
class-join = Me compter
class-left = Tu n’es pas compté.
class-back = Tu es compté.

## For those who manage the server

class-started = Désormais je compte qui participe : chaque membre en est d’abord informé. { $choice ->
    [optional] Ils peuvent choisir de ne pas être comptés.
   *[everybody] Ils ne peuvent pas choisir de ne pas être comptés.
}
class-stopped = Je ne compte plus personne et j’ai oublié qui était compté.
class-heading = { $count ->
    [one] { NUMBER($count) } membre
   *[other] { NUMBER($count) } membres
}, depuis que chacun a été informé ; jusqu’où ils ont lu « { $title } » :
class-line = • { $name } : { $place } · annotations : { NUMBER($notes) } · séances : { NUMBER($sessions) } · quiz : { NUMBER($right) } sur { NUMBER($asked) }
class-more = Et { NUMBER($count) } de plus, dans le fichier.
class-empty = Personne n’a participé depuis que l’on compte.

## Errors

class-none = Personne n’est compté ici : /class start commence.
class-managers-only = Seuls les membres qui peuvent gérer le serveur peuvent voir et changer qui est compté : demande à l’un d’eux.
class-needs-server = Une classe demande un serveur avec des membres : demande-la là-bas.
class-no-choice = Sur ce serveur, tous ceux qui participent sont comptés : parles-en à ceux qui le gèrent.
