# Quiz questions that come back (/review).

review-question = { $due ->
    [one] Uma pergunta para hoje
   *[other] { $due } perguntas para hoje
} · { $question }
review-none = Nenhuma pergunta espera por você: as que você erra em /quiz play voltam aqui.
review-enough = { $left ->
    [one] Chega por hoje. Mais uma pergunta espera.
   *[other] Chega por hoje. Mais { $left } perguntas esperam.
}
review-later = { $cards ->
    [one] Nada para hoje. Sua pergunta volta em { $when }.
   *[other] Nada para hoje. A próxima das suas { $cards } perguntas vem em { $when }.
}
review-comes-back = { $days ->
    [one] Volta amanhã.
   *[other] Volta em { $days } dias.
}
review-kept = Volta para você em /review.
review-dropped = Não volta mais.
review-reminder = { $due ->
    [one] Uma pergunta espera por você para revisar.
   *[other] { NUMBER($due) } perguntas esperam por você para revisar.
} /review next as faz lá.
review-reminder-set = Todo dia às { $time } ({ $zone }) escrevo para você, se houver perguntas.
review-reminder-ended = Não lembro mais você.
review-csv = { $cards ->
    [one] Sua pergunta, para uma planilha.
   *[other] Suas { $cards } perguntas, para uma planilha.
}
review-anki = { $cards ->
    [one] Sua pergunta, para importar no Anki.
   *[other] Suas { $cards } perguntas, para importar no Anki.
}

## Buttons

review-drop = Não perguntar mais
review-remind-no-more = Não me lembrar

## Errors

review-gone = Não posso mais perguntar isso: /review mostra a próxima pergunta.
review-no-reminders = Só posso lembrar onde sou membro ou em nossas mensagens diretas: configure lá.
review-answered = Você já respondeu isso: /review mostra a próxima pergunta.
