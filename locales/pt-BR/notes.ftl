# Notes in the margin (/note).

## A note

notes-gone-paragraph = { $paragraph }, que não existe mais
notes-paragraph-of = { $paragraph } de { $title }
notes-edited = { $date }, editada
notes-only-you = só você a vê
notes-reply = resposta
notes-reply-button = Responder a “{ $words }”
notes-react = 👍 “{ $words }”
notes-reactions = 👍 { NUMBER($count) }
notes-reacted = 👍 { NUMBER($count) } para “{ $words }”. Pressione de novo para retirar o seu.
notes-reaction-gone = Retirado. 👍 { NUMBER($count) } para “{ $words }”.
notes-on-words = Sobre “{ $quote }”:
notes-button = Anotações
notes-on-paragraph = Anotações em { $paragraph }

## Keeping, changing and deleting one

notes-kept = Guardada na margem.
notes-changed = Alterada.
notes-form-title = Guardar como anotação
notes-form-paragraph = Em qual parágrafo?
notes-form-quote = As palavras de que se trata
notes-form-words = Anotação
notes-delete-question = Apagar esta anotação?
notes-delete-button = Apagar a anotação
notes-keep-button = Manter
notes-deleted = A anotação foi apagada.
notes-stays = A anotação fica.

## Lists

notes-none-with-words = Nenhuma anotação tem essas palavras.
notes-none-by-member = Não há anotações desse membro para ver.
notes-none = Ainda não há anotações { $where ->
    [paragraph] neste parágrafo
   *[here] aqui
}. Guarde uma com /note add, ou pelo menu de uma mensagem: Aplicativos.
notes-after-own = Você verá as anotações dos outros sobre um parágrafo quando tiver escrito ali uma sua para todos.

## The digest

notes-digest = { $count ->
    [one] 1 anotação nova na margem:
   *[other] { NUMBER($count) } anotações novas na margem:
}
notes-digest-count = { $count ->
    [one] 1 anotação nova na margem.
   *[other] { NUMBER($count) } anotações novas na margem.
}
notes-digest-more = E mais { NUMBER($count) }.

## Errors

notes-words-missing = “{ $words }” não está em { $paragraph }: copie as palavras de lá, ou deixe-as de fora.
notes-empty = A anotação está vazia: escreva o que quer guardar.
notes-too-long = Uma anotação pode ter no máximo { NUMBER($most) } caracteres; esta tem { NUMBER($length) }.
notes-too-many = Você tem { NUMBER($most) } anotações aqui, e não posso guardar mais: apague algumas de que não precisa mais.
notes-unknown = Não há tal anotação, ou ela já não existe: escolha uma da lista que se abre enquanto você digita.
notes-edit-others = Essa anotação é de outra pessoa: só quem a escreveu pode editá-la.
notes-just-deleted = Essa anotação acabou de ser apagada, então não há mais nada para editar.
notes-delete-others = Essa anotação é de outra pessoa: só quem a escreveu ou um moderador pode apagá-la.
