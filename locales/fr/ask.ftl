# Answers to questions and to what is said in a conversation.

## Answers

ask-reported = Rapporté, non confirmé :
ask-hedge = Je ne suis pas sûr que cela réponde. Le plus proche que j’aie trouvé :
ask-not-there = « { $title } » ne semble pas le dire.
ask-nowhere = Aucun des textes ne semble le dire.
ask-verdict = Le verdict
ask-nearest = Passages les plus proches
ask-in-a-note = Le texte lui-même ne semble pas le dire, mais une note le dit.
ask-about = sur { $topic } :
ask-other-may = « { $title } » peut-être.
ask-other-button = Demander à « { $title } »
ask-still-reading = Je lis encore « { $title } » ({ $share }), et j’y cherche jusque-là surtout par ses mots.
ask-too-long = C’est trop long pour moi : demande en { NUMBER($most) } caractères au plus.

## Two questions in one message

ask-one-found = Sur { $found } ; je ne trouve pas { $missing } dans le texte.
ask-both-here = Les deux ont leur réponse ici :
ask-first-then = D’abord { $first }, puis { $second } :
ask-unsure-of = Je ne suis pas sûr que cela réponde à { $question }.
ask-both-missing = J’ai cherché les deux.

## Questions back

ask-hint = Dis-moi de quoi il s’agit (une personne, un événement, une chose), et je le chercherai dans le texte.
ask-which-other = Quel autre veux-tu dire ? Nomme-le, et je le chercherai.
ask-which = { $kind ->
    [person] Qui
   *[thing] Que
} veux-tu dire : { $names } ? Ou dis-le avec quelques mots de plus.

## Small talk

ask-talk = { $kind ->
    [thanks] De rien !
    [bye] À bientôt, et bonne lecture !
    [greeting] Bonjour ! Demande-moi ce que tu veux sur le texte.
    [praise] Merci ! Continue quand tu veux.
    [complaint] Désolé que cela n’ait pas aidé. Dis-le avec d’autres mots, avec un nom ou une chose dont il s’agit, ou demande un paragraphe ou une note par son numéro.
    [apology] Il n’y a pas de mal. Continue quand tu veux.
    [laugh] Content que tu t’amuses ! Interroge-moi sur le texte quand tu veux.
    [nod] D’accord. Continue quand tu veux.
    [mood] Je t’entends. Interroge-moi sur le texte quand tu veux.
    [who-are-you] Je suis Ibid, un programme qui répond aux questions sur le texte en le citant mot pour mot, avec les numéros des paragraphes et des notes.
    [what-can-you-do] Interroge-moi sur le texte avec tes mots, et je cite le passage qui répond. Un paragraphe ou une note par son numéro va aussi, de même que quelques mots entre guillemets.
    [how-are-you] Tout va bien, merci. Que voudrais-tu savoir sur le texte ?
   *[off-topic] Je ne connais que le texte devant nous. Interroge-moi sur lui !
}
ask-command = Il y a une commande pour cela : { $command }
ask-other-command = /help dit tout ce que je sais faire.
ask-remove-answer = Dans le menu de mon message, sous Applications, « Retirer cette réponse » la retire.

## Going on from what is shown

ask-that-is-all = C’est tout ce que j’ai trouvé là-dessus.
ask-last-paragraph = Il n’y a pas de paragraphe suivant : { $paragraph } est le dernier.
ask-first-paragraph = Il n’y a rien avant : { $paragraph } est le premier.
ask-last-note = Il n’y a pas de note suivante : c’était la dernière.
ask-first-note = Il n’y a pas de note avant : c’est la première.
ask-no-note-there = Il n’y a pas de note sur ce passage : { $paragraph }.
ask-no-source = C’est le texte lui-même qui le dit : personne d’autre n’est nommé tout près.
ask-source = Ce qui ressemble le plus à une source nommée dans le texte :
ask-one-sentence = C’est déjà une seule phrase, de { NUMBER($length, useGrouping: 0) } caractères : je ne fais que citer, et n’en coupe jamais.
ask-undone = C’est fait : nous revoilà au début. Demande-moi ce que tu veux sur le texte.
ask-before-that = Avant cela :
ask-back-at = Retour à « { $question } » :
ask-first = Demande-moi d’abord quelque chose sur le texte ; ensuite, nous pourrons continuer.
ask-restarted = Volontiers, depuis le début. Que voudrais-tu savoir ?
ask-nothing-shown = Il n’y a rien d’affiché d’où continuer : demande-moi autre chose sur le texte.
ask-text-changed = Le texte a changé depuis ; demande à nouveau.
