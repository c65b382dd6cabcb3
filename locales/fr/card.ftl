# Pictures of quotations (/card).

card-no-letters = Je n’ai pas encore toutes les lettres pour une image de ces mots.
card-not-drawn = L’image ne peut pas être dessinée : réessaie.
card-too-many = J’ai trop d’images à dessiner en ce moment : réessaie dans une minute.
