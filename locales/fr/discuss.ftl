# Discussions of paragraphs in threads (/discuss).

discuss-button = Discuter
discuss-head = Pour discuter de { $paragraph } : écrivez ci-dessous, et mentionnez-moi avec une question.
discuss-here = On discute de { $paragraph } ici :
discuss-needs-server = Les discussions sont des fils, et je ne peux en ouvrir un que sur un serveur qui m’a invité : demande-le-moi là.
