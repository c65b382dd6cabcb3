# The links to web pages (/page).

page-button = Open the page
page-link = This page has the texts of this place, with your notes in the margin and your discussions. Whoever has the link can read them, so pass it on to members only.
page-renewed = The old link no longer works. /page link gives the new one.
page-no-longer-public = Only who has the link of /page link can read the texts that you added.
page-public = Everybody who has this link can read the texts that you added, without your notes. Do so only if you may publish them.
page-not-served = There is no web page of the texts: whoever runs me can set its address as WEB_URL.
page-read-on = Read on
page-read-on-at = Read on at { $paragraph }
