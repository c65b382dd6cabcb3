# Notes in the margin (/note).

## A note

notes-gone-paragraph = { $paragraph }, which is gone
notes-paragraph-of = { $paragraph } of { $title }
notes-edited = { $date }, edited
notes-only-you = only you see it
notes-reply = reply
notes-reply-button = Reply to “{ $words }”
notes-react = 👍 “{ $words }”
notes-reactions = 👍 { NUMBER($count) }
notes-reacted = 👍 { NUMBER($count) } for “{ $words }”. Press again to take yours back.
notes-reaction-gone = Taken back. 👍 { NUMBER($count) } for “{ $words }”.
notes-on-words = On “{ $quote }”:
notes-button = Notes
notes-on-paragraph = Notes on { $paragraph }

## Keeping, changing and deleting one

notes-kept = Kept in the margin.
notes-changed = Changed.
notes-form-title = Keep as note
notes-form-paragraph = On which paragraph?
notes-form-quote = The words it is about
notes-form-words = Note
notes-delete-question = Delete this note?
notes-delete-button = Delete the note
notes-keep-button = Keep it
notes-deleted = The note is deleted.
notes-stays = The note stays.

## Lists

notes-none-with-words = No note has these words.
notes-none-by-member = There are no notes by that member to see.
notes-none = There are no notes { $where ->
    [paragraph] on this paragraph
   *[here] here
} yet. Keep one with /note add, or from a message's menu: Apps, Keep as note.
notes-after-own = You see others’ notes on a paragraph once you have written one for all there.

## The digest

notes-digest = { $count ->
    [one] 1 new note in the margin:
   *[other] { NUMBER($count) } new notes in the margin:
}
notes-digest-count = { $count ->
    [one] 1 new note in the margin.
   *[other] { NUMBER($count) } new notes in the margin.
}
notes-digest-more = And { NUMBER($count) } more.

## Errors

notes-words-missing = “{ $words }” doesn't stand in { $paragraph }: copy the words from there, or leave them out.
notes-empty = The note is empty: write what you want to keep.
notes-too-long = A note may have at most { NUMBER($most) } characters; this one has { NUMBER($length) }.
notes-too-many = You have { NUMBER($most) } notes here, and more I can't keep: delete some that you no longer need.
notes-unknown = There is no such note, or it is gone already: pick one from the list that opens as you type.
notes-edit-others = That note is somebody else's: only its author can edit it.
notes-just-deleted = That note has just been deleted, so there is nothing left to edit.
notes-delete-others = That note is somebody else's: only its author or a moderator can delete it.
