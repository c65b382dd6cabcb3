# The settings of a group (/settings).
