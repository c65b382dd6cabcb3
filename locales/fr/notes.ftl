# Notes in the margin (/note).

## A note

notes-gone-paragraph = { $paragraph }, qui n’existe plus
notes-paragraph-of = { $paragraph } de { $title }
notes-edited = { $date }, modifiée
notes-only-you = visible que pour toi
notes-reply = réponse
notes-reply-button = Répondre à « { $words } »
notes-react = 👍 « { $words } »
notes-reactions = 👍 { NUMBER($count) }
notes-reacted = 👍 { NUMBER($count) } pour « { $words } ». Appuie encore pour retirer le tien.
notes-reaction-gone = Retiré. 👍 { NUMBER($count) } pour « { $words } ».
notes-on-words = Sur « { $quote } » :
notes-button = Annotations
notes-on-paragraph = Annotations sur { $paragraph }

## Keeping, changing and deleting one

notes-kept = Gardé en marge.
notes-changed = Modifiée.
notes-form-title = Garder comme annotation
notes-form-paragraph = Sur quel paragraphe ?
notes-form-quote = Les mots dont il s’agit
notes-form-words = Annotation
notes-delete-question = Supprimer cette annotation ?
notes-delete-button = Supprimer l’annotation
notes-keep-button = La garder
notes-deleted = L’annotation est supprimée.
notes-stays = L’annotation reste.

## Lists

notes-none-with-words = Aucune annotation n’a ces mots.
notes-none-by-member = Il n’y a pas d’annotation de ce membre à voir.
notes-none = Il n’y a pas encore d’annotation { $where ->
    [paragraph] sur ce paragraphe
   *[here] ici
}. Gardes-en une avec /note add, ou depuis le menu d’un message : Applications.
notes-after-own = Tu verras les annotations des autres sur un paragraphe quand tu y auras écrit la tienne pour tous.

## The digest

notes-digest = { $count ->
    [one] 1 nouvelle annotation en marge :
   *[other] { NUMBER($count) } nouvelles annotations en marge :
}
notes-digest-count = { $count ->
    [one] 1 nouvelle annotation en marge.
   *[other] { NUMBER($count) } nouvelles annotations en marge.
}
notes-digest-more = Et { NUMBER($count) } de plus.

## Errors

notes-words-missing = « { $words } » ne se trouve pas dans { $paragraph } : copie les mots de là, ou laisse-les de côté.
notes-empty = L’annotation est vide : écris ce que tu veux garder.
notes-too-long = Une annotation peut avoir au plus { NUMBER($most) } caractères ; celle-ci en a { NUMBER($length) }.
notes-too-many = Tu as { NUMBER($most) } annotations ici, et je ne peux pas en garder plus : supprimes-en dont tu n’as plus besoin.
notes-unknown = Il n’y a pas de telle annotation, ou elle n’existe plus : choisis-en une dans la liste qui s’ouvre quand tu écris.
notes-edit-others = Cette annotation est à quelqu’un d’autre : seul son auteur peut la modifier.
notes-just-deleted = Cette annotation vient d’être supprimée, il n’y a donc plus rien à modifier.
notes-delete-others = Cette annotation est à quelqu’un d’autre : seul son auteur ou un modérateur peut la supprimer.
