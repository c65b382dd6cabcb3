# Discussions of paragraphs in threads (/discuss).

discuss-button = Discuss
discuss-head = To discuss { $paragraph }: write below, and mention me with a question.
discuss-here = { $paragraph } is discussed here:
discuss-needs-server = Discussions are threads, and I can open one only in a server that has invited me: ask me there.
