# What only the Discord bot says.

## Errors

discord-failed = Quelque chose a échoué de mon côté, c’est noté dans le journal. Réessaie, peut-être avec d’autres mots.
discord-too-late = Cela m’a pris trop de temps : réessaie.
discord-unreadable-reply = Je ne peux pas lire le message auquel tu réponds : pose sa question avec tes mots, ou utilise son menu : Applications, Interroger le texte là-dessus.
discord-only-files = Je ne lis que des mots, pas les images, les enregistrements, les autocollants ni les fichiers : écris, s’il te plaît, ce que tu veux savoir.
discord-role-mentioned = Cela mentionne mon rôle, et Discord ne me montre pas les mots de ces messages : mentionne plutôt l’utilisateur { $name }.
discord-typed-command = Une commande ne marche que si tu la choisis dans la liste qui s’ouvre quand tu tapes « / » : { $command }
discord-no-words = Ce message n’a pas de mots à interroger : choisis-en un qui en a.
discord-command-removed = Je n’ai plus cette commande : choisis-la à nouveau dans la liste.
discord-not-mine = Ce message n’est pas de moi : je ne retire que mes propres réponses.
discord-cannot-remove = Je ne suis pas membre ici, je ne peux donc pas supprimer ma réponse : demande à quelqu’un qui peut gérer les messages.
discord-not-the-asker = Seul celui qui a demandé, ou un modérateur, peut faire retirer une réponse.
discord-too-many-of-member = C’est beaucoup à la fois : je te répondrai de nouveau dans une minute.
discord-too-many-in-channel = Il y a plus de questions dans ce salon que je ne peux en traiter : redemande dans une minute.
discord-too-many-in-server = Il y a plus de questions sur ce serveur que je ne peux en traiter : redemande dans une minute.

## Files

discord-file-too-large = Cela donne un fichier de plus de 10 Mo, que Discord n’accepte pas : demande moins.
discord-file-elsewhere = { $file } n’est pas stocké par Discord, je ne le télécharge donc pas : joins le fichier lui-même.
discord-file-not-fetched = { $file } n’a pas pu être obtenu de Discord : joins-le à nouveau.

## Permissions and channels

discord-direct-messages = nos messages privés
# The names of permissions are those in the settings of Discord's own clients in this language.
discord-permission = « { $name } »
discord-permission-view-channel = Voir le salon
discord-permission-send-messages = Envoyer des messages
discord-permission-send-in-threads = Envoyer des messages dans les fils
discord-permission-create-threads = Créer des fils publics
discord-permission-attach-files = Joindre des fichiers
discord-permission-read-history = Voir les anciens messages
discord-permission-create-events = Créer des événements
discord-permission-send-polls = Créer des sondages
discord-missing-permissions = Il me faut { $count ->
    [one] la permission
   *[other] les permissions
} { $permissions } dans { $place } : demande à quelqu’un qui gère le serveur.
discord-missing-in-server = J’ai besoin de la permission { $permission } sur tout le serveur : demande à quelqu’un qui le gère.
discord-not-voice = { $place } n’est pas un salon vocal : choisis-en un.
discord-too-many-events = Ce serveur a autant d’événements que Discord en permet : supprimes-en un d’abord.
discord-no-writing = Je ne peux pas écrire dans { $place }.
discord-not-linked = Pour lier ma réponse à ton message, il me faut ici la permission { $permission }.
discord-cannot-answer = Je ne peux pas te répondre là-bas. { $reason }
discord-locked = { $place } est verrouillé, je ne peux pas y écrire : demande à un modérateur de le déverrouiller.
discord-too-many-threads = Ce serveur a autant de fils ouverts que Discord le permet : ferme-en un qui est fini, puis réessaie.
discord-channel-gone = { $place } n’existe plus : choisis un autre salon.
discord-channel-not-found = Ce salon ou ce fil n’existe plus, ou je ne peux pas le voir : choisis-en un autre.
discord-tag-needed = Les posts dans { $place } doivent avoir un tag, que je ne peux pas choisir : choisis un autre salon.
discord-automod = AutoMod ne me laisse pas dire cela dans { $place }.
discord-timed-out = Je suis en exclusion temporaire sur ce serveur et ne peux pas écrire : demande à un modérateur de la lever.
discord-slow-mode = Le mode lent ne me laisse pas encore écrire dans { $place }.
discord-no-threads = { $place } ne peut pas avoir ses propres fils : demande-moi cela dans { $parent }.
discord-no-threads-here = { $place } ne peut pas avoir ses propres fils : demande-moi cela dans un salon textuel.
discord-not-sendable = { $place } n’est pas un salon où écrire : choisis un salon textuel.
discord-other-server = Ce salon n’est pas sur ce serveur : choisis-en un d’ici.
discord-may-not-write = Tu n’as pas le droit d’écrire dans { $place } : choisis un salon où tu l’as.

## Messages

discord-question-deleted = La question a été supprimée, et sa réponse avec elle.
discord-removed = La réponse est retirée.
discord-not-helpful = Pas utile
discord-muted = Merci de me le dire. Pendant { NUMBER($hours) } heures, je ne répondrai ici que si vous me mentionnez.
discord-show-everyone = Montrer à tous
discord-shown-by = montré par { $name }
discord-go-there = Y aller
discord-nothing = Il n’y a rien à montrer.

## Readings that can't be posted

discord-reading-refused = Discord a refusé la lecture.
discord-reading-retried = Je continue d’essayer, et il reprendra de lui-même.
discord-plan-paused = Il est en pause : /plan resume le reprend.
discord-reading-failed = Une lecture de ton plan de lecture n’a pas pu être publiée : { $trouble } { $further }
discord-session-failed = « { $title } » n’a pas pu être annoncé : { $trouble } Je continue d’essayer jusqu’à la fin de la séance.
discord-digest-failed = Le résumé des nouvelles annotations n’a pas pu être publié : { $trouble } Je continue d’essayer.
discord-role-gone = Le rôle qu’appelle ton plan de lecture n’existe plus, ses lectures ne préviennent donc personne : /plan edit en nomme un autre.
discord-role-not-called = Une lecture de ton plan de lecture n’a prévenu personne, car je ne peux pas mentionner son rôle. Permets à tous de le mentionner dans les réglages du serveur, ou donne-moi la permission de mentionner @everyone, @here et tous les rôles.
