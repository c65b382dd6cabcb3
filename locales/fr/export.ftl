# The text as a file (/export).

export-annotated = « { $title } » avec ce qui a été écrit à côté.
export-bare = « { $title } ». Personne n’a encore écrit à côté : /note add garde une première annotation.
export-private = Tes annotations privées y sont, ce fichier n’est donc visible que pour toi.

## In the file

export-colophon = Avec { $contents } · { $date }
export-colophon-bare = Personne n’a encore écrit à côté · { $date }
export-beside = À côté de { $paragraph }
export-lost-notes = Annotations sur des paragraphes qui n’existent plus
export-notes = Notes
export-contents = Sommaire
export-discussed = Discuté :
export-note-without-text = (Le fichier n’a pas de texte pour cette note.)
export-notes-without-text = Les notes { $labels } se trouvent dans le texte, mais ce qu’elles disent n’est pas dans son fichier.
export-no-note-has-text = Les notes se trouvent dans le texte, mais ce qu’elles disent n’est pas dans son fichier.
export-back-to-text = Note { $label }, retour au texte
