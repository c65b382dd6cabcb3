# Pictures of quotations (/card).

card-no-letters = Je n’ai pas encore de lettres pour une image dans cette langue.
