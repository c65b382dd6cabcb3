# The settings of a group (/settings).

## The page of all settings

settings-text = Texte : ici, on interroge « { $title } » (/texts use)
settings-answers = Réponses aux commandes : { $for ->
    [asker] pour la personne qui demande seulement
   *[all] visibles par tous
} (/settings private)
settings-zone = Fuseau horaire : { $zone } (/settings zone)
settings-zone-unset = Fuseau horaire : non défini, donc UTC (/settings zone)
settings-quiet-hours = Heures calmes : de { $from } à { $to } (/settings quiet)
settings-no-quiet-hours = Heures calmes : aucune (/settings quiet)
settings-deleted = La réponse à une question supprimée : { $answer ->
    [line] une ligne reste
   *[removed] est retirée
} (/settings deleted)
settings-digest = Résumé des nouvelles annotations : { $state ->
    [weekly] chaque semaine
   *[none] aucun
} (/settings digest)
settings-spoilers = Réponses sur un texte suivi par un plan : { $state ->
    [plan] jusqu’où en est le plan
    [off] de tout le texte
   *[chapters] jusqu’où en est le plan, pour les textes à chapitres
} (/settings spoilers)
settings-notes = Les annotations des autres se voient : { $seen ->
    [later] après la sienne sur le même paragraphe
   *[always] toujours
} (/settings notes)
settings-passing-nowhere = Questions posées en passant : nulle part (/settings channel)
settings-passing = Questions posées en passant : { $channels ->
    [one] dans { $channels } salon
   *[other] dans { $channels } salons
} (/settings channel)
settings-language = Langue : { $language } (/settings language)
settings-language-unset = Langue : celle de chaque membre, et celle du serveur pour tous (/settings language)
settings-switched-on = Activé : { $features } (/settings feature)
settings-nothing-on = Activé : rien (/settings feature)
settings-feature-name = { $feature ->
    [discuss] discussions
    [notes] annotations en marge
    [plan] le plan de lecture
    [quiz] quiz
    [passing] réponses aux questions posées en passant
   *[places] passages nommés en passant
}

## Answers to changes

settings-answers-private = Désormais, seule la personne qui demande voit la réponse à une commande. « private: false » la montre à tous.
settings-answers-public = Désormais, tous voient les réponses aux commandes. « private: true » en cache une.
settings-zone-set = Le fuseau horaire est maintenant { $zone }. Si ta montre là-bas n’indique pas { $clock }, choisis-en un autre.
settings-line-stays = Là où était la réponse à une question supprimée, une ligne reste désormais.
settings-answer-removed = La réponse à une question supprimée est désormais retirée.
settings-quiet-hours-ended = Il n’y a plus d’heures calmes.
settings-quiet-hours-set = De { $from } à { $to }, je ne parle que si on me parle.
settings-digest-ended = Il n’y a plus de résumé des annotations.
settings-digest-set = Désormais, tous les sept jours, je publie là les nouvelles annotations, s’il y en a.
settings-channel-left = Là, je ne réponds plus que si on me mentionne.
settings-channel-joined = Là, je réponds de temps en temps à ce qui est clairement une question sur le texte, dès que ceux qui me font tourner me laissent lire les messages.
settings-language-set = Désormais, je parle ici { $language }.
settings-language-freed = Désormais, je parle la langue de chaque membre, et celle du serveur à tous.
settings-spoilers-set = { $state ->
    [plan] Pour un texte suivi par un plan de lecture, les réponses ne vont plus que jusqu’où il a lu, et les réponses privées jusqu’où le membre a lu. La suite est derrière « Montrer quand même ».
   *[off] Les réponses viennent maintenant de tout le texte, où qu’en soit le plan.
}
settings-notes-set = { $seen ->
    [later] Désormais, on voit les annotations des autres sur un paragraphe après y avoir écrit la sienne pour tous. Qui modère les voit toutes. Le résumé n’en dit que le nombre, et la page web ne les montre pas.
   *[always] Désormais, on voit toujours les annotations des autres.
}
settings-switched = Maintenant { $state ->
    [on] activé
   *[off] désactivé
} : { $feature }.

## Errors

settings-no-time = « { $typed } » n’est pas une heure : écris-la comme 07:00 ou 22:30.
settings-half-quiet-hours = Les heures calmes ont un début et une autre heure pour fin : donne les deux, ou aucune pour qu’il n’y en ait pas.
settings-digest-needs-server = Un résumé va dans un salon d’un serveur qui m’a invité : règle-le là-bas.
settings-digest-forum = Un résumé demande un salon où écrire, et celui-ci est un forum : choisis-en un autre.
settings-too-many-channels = Plus de { NUMBER($most) } salons, c’est trop : retires-en d’abord un.
settings-manages-not = Seuls les membres qui peuvent gérer le serveur peuvent changer ses réglages : demande à l’un d’eux.
settings-unknown-zone = Je ne connais pas le fuseau horaire « { $typed } » : écris-le comme Europe/Vienna, UTC+1, ou une grande ville proche.
settings-similar-zone = Je ne connais pas le fuseau horaire « { $typed } » : voulais-tu dire { $zone } ?
settings-switched-off = Désactivé ici : { $feature }. Qui peut gérer ce lieu peut l’activer avec /settings feature.
