# The texts on the shelf (/texts).

texts-about = C’est « { $title } » : { $contents }.
texts-others = Aussi sur l’étagère : { $titles }.
texts-others-more = Aussi sur l’étagère : { $titles } et { NUMBER($more, useGrouping: 0) } de plus.
texts-introduction = Je suis Ibid. Je réponds aux questions sur « { $title } » en le citant, avec les numéros des paragraphes et des notes.
texts-introduction-shelf = Je suis Ibid. Je réponds aux questions sur « { $title } » (et { NUMBER($others, useGrouping: 0) } de plus sur l’étagère : /texts) en le citant, avec les numéros des paragraphes et des notes.
texts-introduction-ask = Demande avec tes mots, ou « { $place } », ou utilise /help.
texts-introduction-ask-note = Demande avec tes mots, ou « { $place } », ou « { $note } », ou utilise /help.

## What was read from a file

texts-paragraphs-in = { $paragraphs } en { $chapters }
texts-notes-without = { $notes } sans texte
texts-notes-some-without = { $notes }, dont { NUMBER($count, useGrouping: 0) } sans texte
texts-note-with = { $notes } avec son texte
texts-notes-with = { $notes } avec leurs textes
texts-page = page { $page }
texts-pages = pages { $first } à { $last }
texts-to-check = { $contents } ; { $places } à vérifier
texts-fetching = Récupération du fichier…
texts-reading = Lecture de { $file }…
texts-progress = { $doing } ({ NUMBER($seconds, useGrouping: 0) } s jusqu’ici)
texts-progress-at = { $doing } { $unit ->
    [page] page
   *[part] partie
} { NUMBER($done, useGrouping: 0) } sur { NUMBER($total, useGrouping: 0) } ({ NUMBER($seconds, useGrouping: 0) } s jusqu’ici)
texts-added = Ajouté : « { $title } », avec { $contents }.
texts-left-out = Laissé de côté : { $what }.
texts-begins = Il commence ainsi : « { $words } »
texts-please-look = À regarder : { $warning }
texts-more-like-that = Et { NUMBER($count, useGrouping: 0) } de plus comme cela.
texts-asked-from-now = C’est lui qu’on interroge ici désormais ; /texts use en choisit un autre.
texts-ask-it = Interroge-le avec l’option text:{ $id }, ou fais-en avec /texts use celui qu’on interroge ici.

## The shelf

texts-asked-here = (interrogé ici)
texts-read-share = { $contents }, dont j’ai lu { $share }
texts-and-more = et { NUMBER($count, useGrouping: 0) } de plus
texts-used-here = Dans ce salon et ses fils, on interroge maintenant « { $title } ».
texts-used-there = Dans ce salon-là et ses fils, on interroge maintenant « { $title } ».
texts-used = On interroge maintenant « { $title } » ici, sauf dans les salons et les fils qui ont leur propre texte.
texts-renamed = « { $old } » s’appelle maintenant « { $new } ».
texts-remove-question = Retirer « { $title } » ? Ses annotations sont gardées, et reviennent avec lui.
texts-remove-button = Retirer le texte
texts-leave-button = Le laisser
texts-removed = Le texte est retiré.
texts-removed-already = Ce texte n’est déjà plus là.
texts-stays = Le texte reste.

## Errors

texts-manages-not = Seuls les membres qui peuvent gérer le serveur peuvent changer ses textes : demande à l’un d’eux.
texts-none-added = Aucun texte n’a encore été ajouté ici : /texts add prend un fichier ou une adresse.
texts-unknown = Aucun texte « { $wanted } » n’a été ajouté ici. Ont été ajoutés : { $added }.
texts-both-given = Donne-moi soit un fichier, soit une adresse, pas les deux.
texts-nothing-given = Joins un fichier, ou donne l’adresse d’un fichier.
texts-no-addresses = Je ne récupère pas de textes à des adresses ici : télécharge le fichier, et joins-le.
texts-no-address = Ce n’est pas une adresse : donnes-en une comme https://www.gutenberg.org/ebooks/1342.
texts-only-https = Je ne récupère qu’à des adresses qui commencent par https:// : donne celle-là.
texts-other-host = Je ne récupère des textes que de { $hosts } : télécharge le fichier de { $host }, et joins-le.
texts-password = Cette adresse contient un nom d’utilisateur ou un mot de passe : donne-la sans.
texts-redirected = { $host } renvoie à une autre adresse, que je ne suis pas : télécharge le fichier, et joins-le.
texts-redirected-forever = { $host } renvoie sans fin d’une adresse à l’autre : donne une autre adresse.
texts-file-too-large = Ce fichier dépasse { NUMBER($megabytes) } Mo : trouve une édition plus petite.
texts-page-about-file = Cette adresse mène à une page sur le fichier : copie l’adresse du fichier lui-même.
texts-no-file = { $host } n’a pas de fichier à cette adresse : vérifie-la.
texts-slow = { $host } met plus de { NUMBER($seconds) } s à envoyer le fichier : réessaie plus tard.
texts-not-fetched = Le fichier n’a pas pu être récupéré de { $host } : réessaie, ou joins-le.
texts-file-empty = { $file } est vide : donne-moi un fichier avec un texte.
texts-file-larger = { $file } dépasse { NUMBER($megabytes) } Mo : divise-le ou retire ses images.
texts-too-many = Il y a déjà { $count ->
    [one] { NUMBER($count) } texte
   *[other] { NUMBER($count) } textes
} ici : retires-en d’abord un avec /texts remove.
texts-too-much = Avec celui-ci, les textes d’ici dépasseraient { NUMBER($megabytes) } Mo : retires-en d’abord un avec /texts remove.
texts-member-most = En tout, tu peux ajouter { $count ->
    [one] { NUMBER($count) } texte
   *[other] { NUMBER($count) } textes
} pour { NUMBER($megabytes) } Mo, tous lieux confondus : retire d’abord un des tiens avec /texts remove.
texts-no-room = Je n’ai plus de place pour d’autres textes en ce moment : demande à qui m’héberge d’en faire.
texts-still-reading = Je lis encore les textes d’ici : redemande-moi dans une minute.
texts-many-files = Cela fait beaucoup de fichiers en peu de temps : ajoute le suivant dans { $count ->
    [one] { NUMBER($count) } minute
   *[other] { NUMBER($count) } minutes
}.
texts-glossary-name = glossaire
texts-glossary-most = Un glossaire peut avoir au plus { NUMBER($most) } caractères : raccourcis-le.
texts-id-taken = Il y a déjà un texte « { $id } » ici : donne un autre titre à celui-ci, ou retire d’abord l’autre.
texts-title-length = Un titre a de 1 à { NUMBER($most, useGrouping: 0) } caractères : donne-en un autre.
texts-not-on-shelf = Il n’y a pas de texte « { $id } » ici. Les textes d’ici sont : { $ids }.
texts-glossary-by-file = Le glossaire de « { $title } » est trop long pour être modifié ici : donne le nouveau sous forme de fichier.
texts-glossary-form = Glossaire
texts-glossary-lines = Une ligne par mot : « patron: capitaine »
texts-glossary-file-larger = { $file } est trop gros pour un glossaire : raccourcis-le.
texts-glossary-none = « { $title } » n’a plus de glossaire.
texts-glossary-kept = Le glossaire de « { $title } » a maintenant { $count ->
    [one] { NUMBER($count) } mot
   *[other] { NUMBER($count) } mots
}. /define les montre, et les questions les trouvent.
