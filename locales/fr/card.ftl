# Pictures of quotations (/card).

card-words-missing = { $paragraph } n’a pas les mots « { $words } ».
card-no-letters = Je n’ai pas encore de lettres pour une image dans cette langue.
