# Answers about the text as a whole: its author, outline, dates and numbers, and how sure an answer is.

request-people = Personnes
request-dates = Dates
request-no-dates = Je ne trouve pas de dates dans ce texte.
request-dates-named = Dates nommées : { $dates }.
request-years-span = Ses années vont de { NUMBER($first, useGrouping: 0) } à { NUMBER($last, useGrouping: 0) }.

## Who wrote it

request-author-unknown = Le fichier ne dit pas qui a écrit « { $title } ».
request-author = « { $title } » est de { $author }.
request-edition = Édition : { $value }.
request-published = Publié : { $value }.
request-released = Édition numérique : { $value }.
request-source = Source : { $value }.
request-published-unknown = Il ne dit pas quand il a été publié.

## How to cite it

request-missing = Le fichier n’indique pas { $what }.
request-missing-author = l’auteur
request-missing-year = l’année
request-missing-pages = les numéros de page
request-cite-passage = Demande un passage, et je cite son paragraphe et ses notes.

## How sure an answer is

request-nothing-asked = Rien n’a encore de réponse dont je pourrais être sûr. Demande-moi quelque chose sur le texte.
request-exact = Les mots se trouvent exactement ainsi dans le texte.
request-counted = Cela a été compté, pas cherché : c’est exact pour le texte tel qu’il a été lu.
request-fairly-sure = Je suis assez sûr ({ NUMBER($chance) } sur 100) que cela répond à ta question.
request-not-sure = Je ne suis pas sûr ({ NUMBER($chance) } sur 100) que cela réponde à ta question.
request-doubtful = Je doute ({ NUMBER($chance) } sur 100) que cela réponde à ta question.
request-shares = Il y a { $found } de ta question.
request-shares-some = Il y a { $found } de ta question, pas { $missing }.
request-shares-none = Cela ne partage aucun mot avec ta question.
request-around-them = Ce qui les entoure :
request-around = Ce qui l’entoure :
request-not-ruled-out = Je ne peux pas exclure que le texte le dise avec d’autres mots. Je n’ai rien trouvé d’assez proche.
request-nothing-better = Je n’ai rien trouvé de mieux. Avec d’autres mots, un nom ou une date, cela peut apparaître.
request-next-best = Ce que j’ai montré convient le mieux, autant que je sache. Ensuite vient :

## Numbers of things

request-has = { $place } a { $count }.
request-names = { $place } nomme { $count }.
request-the-text = Le texte
request-no-notes = aucune note
request-no-chapters = aucun chapitre
request-no-pages = aucun numéro de page
request-no-verses = aucun verset
request-note-range = { $first } à { $last }
request-named-times = { $name } est nommé { $times }, { $paragraphs ->
    [1] dans un paragraphe
   *[other] dans { NUMBER($paragraphs, useGrouping: 0) } paragraphes
}.
request-stands-times = « { $words } » se trouve ici { $times }.
request-where = Où

## Outline

request-no-summary = Je ne résume pas, je ne fais que citer.
request-chapters = Chapitres : { $names }.
request-named-most = Les plus nommés : { $names }.
request-year = Année nommée : { NUMBER($year, useGrouping: 0) }.
request-years = Années nommées : de { NUMBER($first, useGrouping: 0) } à { NUMBER($last, useGrouping: 0) }.
request-openings = Ses { $parts ->
    [paragraphs] paragraphes
   *[chapters] chapitres
} commencent ainsi :

## What isn't done

request-no-translation = Je ne traduis pas. Je ne fais que citer le texte tel qu’il est.
request-no-translation-from = Je ne traduis pas. Je ne fais que citer le texte ; sa langue : { $language }.
request-no-explanation = Je n’explique pas et ne reformule pas, je ne fais que citer.
request-ask-passage = Demande-moi un passage, ou ce que le texte dit d’un mot.
request-around-helps = Ce qui l’entoure aidera peut-être :
request-no-composing = Je n’écris rien de moi-même : je trouve ce que dit le texte, et le cite. Interroge-moi sur une personne, un événement ou un mot.
request-no-opinion = Je n’ai pas d’opinion : je ne fais que citer. Demande ce que le texte dit de quelqu’un ou de quelque chose.
