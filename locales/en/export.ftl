# The text as a file (/export).

export-annotated = “{ $title }” with what was written beside it.
export-bare = “{ $title }”. Nobody has written beside it yet: /note add keeps a first note.
export-private = Your private notes are in it, so only you see this.

## In the file

export-colophon = With { $contents } · { $date }
export-colophon-bare = Nobody has written beside it yet · { $date }
export-beside = Beside { $paragraph }
export-lost-notes = Notes on paragraphs that are gone
export-notes = Notes
export-contents = Contents
export-discussed = Discussed:
export-note-without-text = (The file has no text for this note.)
export-notes-without-text = The notes { $labels } stand in the text, but what they say isn’t in its file.
export-no-note-has-text = The notes stand in the text, but what they say isn’t in its file.
export-back-to-text = Note { $label }, back to the text
