import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { draftFromDocument } from "../../../src/ingest/draft/from-document.ts";
import { readHtml } from "../../../src/ingest/html/html.ts";
import { labelled } from "../documents.ts";

/** The paragraphs with labels in braces, and the footnotes as "id: text". */
function read(html: string): string[] {
  const { paragraphs, footnoteBodies } = draftFromDocument(readHtml(Buffer.from(html), "book.html"));
  return [...paragraphs.map(labelled), ...[...footnoteBodies].map(([id, body]) => `${id}: ${body}`)];
}

const usual = ["He fled.{1} She stayed.{2}", "Then snow fell.", "1: To Rome.", "2: At home."];

describe("notes are read", () => {
  test.each([
    [
      "behind a switch that shows them",
      `<p>He fled.<label class="fn-toggle" for="c1">1</label><input type="checkbox" id="c1"><small class="fn-text">To Rome.</small> She stayed.<label class="fn-toggle" for="c2">2</label><input type="checkbox" id="c2"><small class="fn-text">At home.</small></p><p>Then snow fell.</p>`,
    ],
    [
      "where a script put buttons behind their links",
      `<p>He fled.<sup><a href="#n1">1</a></sup><span><button data-footnote-content="To Rome.">1</button></span> She stayed.<sup><a href="#n2">2</a></sup><span><button data-footnote-number="2" data-bigfoot-footnote="At home."></button></span></p><p>Then snow fell.</p>
       <ol><li id="n1">To Rome.</li><li id="n2">At home.</li></ol>`,
    ],
    [
      "below headings that are their numbers with links back",
      `<p>He fled.<a href="#n1" id="r1">1</a> She stayed.<a href="#n2" id="r2">2</a></p><p>Then snow fell.</p>
       <h6 id="n1">1. <a href="#r1">↑</a></h6><p>To Rome.</p><h6 id="n2">2. <a href="#r2">↑</a></h6><p>At home.</p>`,
    ],
    [
      "where links back are numbered in brackets in front",
      `<p>He fled.<a href="#n1" id="r1">1</a> She stayed.<a href="#n2" id="r2">2</a></p><p>Then snow fell.</p>
       <dl class="footnote"><dt id="n1"><span>1</span><span>(<a href="#r1">1</a>,<a href="#r1">2</a>)</span></dt><dd><p>To Rome.</p></dd>
       <dt id="n2"><span><a href="#r2">2</a></span></dt><dd><p>At home.</p></dd></dl>`,
    ],
    [
      "where a style sheet hides them behind their marks",
      `<style>.q { display: none }</style><p>He fled.<sup>1</sup><span class="q">To Rome.</span> She stayed.<sup>2</sup><span class="q">At home.</span></p><p>Then snow fell.</p>`,
    ],
    [
      "in the margin behind their marks",
      `<p>He fled.<label for="c1"><sup>1</sup></label><span class="side">To Rome.</span> She stayed.<label for="c2"><sup>2</sup></label><span class="side">At home.</span></p><p>Then snow fell.</p>`,
    ],
    [
      "in elements of any name right behind the links to them",
      `<p>He fled.<a href="#n1"><sup>1</sup></a><span class="column"><span id="n1" class="margin-aside"><sup>1</sup> To Rome.</span></span> She stayed.<a href="#n2"><sup>2</sup></a><span class="column"><span id="n2"><sup>2</sup> At home.</span></span></p><p>Then snow fell.</p>`,
    ],
    [
      "of which LaTeXML has the mark and the words apart",
      `<p>He fled.<span class="ltx_note"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup>To Rome.</span></span></span> She stayed.<span class="ltx_note ltx_role_footnotemark"><sup class="ltx_note_mark">2</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">2</sup><span class="ltx_note_type">footnotemark: </span><span class="ltx_tag ltx_tag_note">2</span></span></span></span><span class="ltx_note ltx_role_footnotetext"><sup class="ltx_note_mark">2</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">2</sup><span class="ltx_note_type">footnotetext: </span>At home.</span></span></span></p><p>Then snow fell.</p>`,
    ],
    [
      "where wide brackets or words stand around links back",
      `<p>He fled.<a href="#n1" id="r1">1</a> She stayed.<a href="#n2" id="r2">2</a></p><p>Then snow fell.</p>
       <p id="n1">［<a href="#r1">1</a>］To Rome.</p><p id="n2">2. At home. Return to <a href="#r2">text</a>.</p>`,
    ],
    [
      "at the end of paragraphs where a style sheet moves elements within the notes' own to the margin",
      `<style>p.fn span { position: absolute }</style><p>He fled.<a class="fn" href="#n1">1</a> She <a name="r2"></a>stayed.<a class="fn" href="#n2">2</a></p><p>Then snow fell.</p>
       <p class="fn"><span><a class="fn" href="#r1">1</a></span><a name="n1"></a> To Rome.</p><p class="fn"><span><a class="fn" href="#r2">2</a></span><a name="n2"></a> At home.</p>`,
    ],
    [
      "where braces stand around links",
      `<p>He fled.{<a href="#n1" id="r1">1</a>} She stayed.{<a href="#n2" id="r2">2</a>}</p><p>Then snow fell.</p>
       <p id="n1"><a href="#r1">1</a> To Rome.</p><p id="n2"><a href="#r2">2</a> At home.</p>`,
    ],
    [
      "where Org calls both links links back",
      `<p>He fled.<sup><a id="fnr.1" class="footref" href="#fn.1" role="doc-backlink">1</a></sup> She stayed.<sup><a id="fnr.2" class="footref" href="#fn.2" role="doc-backlink">2</a></sup></p><p>Then snow fell.</p>
       <div id="footnotes"><h2>Footnotes:</h2><div class="footdef"><sup><a id="fn.1" href="#fnr.1" role="doc-backlink">1</a></sup> <p>To Rome.</p></div>
       <div class="footdef"><sup><a id="fn.2" href="#fnr.2" role="doc-backlink">2</a></sup> <p>At home.</p></div></div>`,
    ],
    [
      "where the link back has the class of a reference",
      `<p>He fled.<span id="b1"><a class="link" href="#n1">1</a></span> She stayed.<span id="b2"><a class="link" href="#n2">2</a></span></p><p>Then snow fell.</p>
       <div id="n1"><p><a class="_idEndnoteAnchor" href="#b1">1</a> To Rome.</p></div><div id="n2"><p><a class="_idEndnoteAnchor" href="#b2">2</a> At home.</p></div>`,
    ],
    [
      "where plain text was put into paragraphs",
      `<p>He fled.[^1] She stayed.[^2]</p><p>Then snow fell.</p><p>[^1]: To Rome.</p><p>[^2]: At home.</p>`,
    ],
    [
      "where the notes are in brackets with the word footnote",
      `<p>He fled.[1] She stayed.[2]</p><p>[Footnote 1: To <i>Rome</i>.]</p><p>[Footnote 2: At home.]</p><p>Then snow fell.</p>`,
    ],
    [
      "where the notes stand in lines below a word that announces them",
      `<p>He fled.<sup>(1)</sup> She stayed.<sup>(2)</sup></p><p>Then snow fell.</p><p>Notes:<br>(1) To Rome.<br>(2) At home.</p>`,
    ],
    [
      "where a tool tip has its words in its label",
      `<p>He fled.<span class="tooltip-toggle" tabindex="0" aria-label="To Rome.">[1]</span> She stayed.<span class="tooltip-toggle" aria-label="At home.">[2]</span></p><p>Then snow fell.</p>`,
    ],
    [
      "where a pop-up repeats the note, whose link leads back to nowhere",
      `<p>He fled.<a href="#n1" class="notemark">1<span class="popup">To Rome.</span></a> She stayed.<a href="#n2" class="notemark">2<span class="popup">At home.</span></a></p><p>Then snow fell.</p>
       <div class="footnote"><p class="f" id="n1"><span class="notemark">1</span><a class="notebackref" href="#v1"></a> <span class="ft">To Rome.</span></p>
       <p class="f" id="n2"><span class="notemark">2</span><a class="notebackref" href="#v2"></a> <span class="ft">At home.</span></p></div>`,
    ],
    [
      "where nothing leads back and a style raises the mark",
      `<style>.x, p .raise { font-size: 60%; vertical-align: 0.4em }</style><p>He fled.<a class="raise" href="#n1">1</a> She stayed.<a class="raise" href="#n2">2</a></p><p>Then snow fell.</p>
       <p id="n1">To Rome.</p><p id="n2">At home.</p>`,
    ],
    [
      "where nothing leads back and the note begins with the label",
      `<p>He fled.[<a href="#n1">1</a>] She stayed.<a href="#n2">[2]</a></p><p>Then snow fell.</p><p id="n1">[1] To Rome.</p><p id="n2">[2] At home.</p>`,
    ],
    [
      "where nothing leads back and the note is an item of a numbered list",
      `<p>He fled.<a href="#n1">1</a> She stayed.<a href="#n2">2</a></p><p>Then snow fell.</p><ol><li id="n1">To Rome.</li><li id="n2">At home.</li></ol>`,
    ],
    [
      "where the anchors were taken away",
      `<p>He fled.<a href="#_edn1">[1]</a> She stayed.<a href="#_edn2">[2]</a></p><p>Then snow fell.</p><div><p><a href="#_ednref1">[1]</a> To Rome.</p><p><a href="#_ednref2">[2]</a> At home.</p></div>`,
    ],
    [
      "where nothing leads back and each number is a heading in the element of its note",
      `<p>He fled.<a href="#n1">[1]</a> She stayed.<a href="#n2">[2]</a></p><p>Then snow fell.</p><h1>Notes</h1><div id="n1"><h2>1</h2><p>To Rome.</p></div><div id="n2"><div class="title"><p>2</p></div><p>At home.</p></div>`,
    ],
    [
      "where the numbers and the texts of notes are in elements of their own",
      `<p>He fled.<a id="r1" href="#n1">1</a> She stayed.<a id="r2" href="#n2">2</a></p><p>Then snow fell.</p><div><h5><a id="n1" href="#r1">1</a></h5></div><div><p>To Rome.</p></div><div><h5><a id="n2" href="#r2">2</a></h5></div><div><p>At home.</p></div>`,
    ],
    [
      "where all of a note is the link back",
      `<p>He fled.<sup><a id="r1" href="#n1">1</a></sup> She stayed.<sup><a id="r2" href="#n2">2</a></sup></p><p>Then snow fell.</p><ol><li id="n1"><a href="#r1">To Rome.</a></li><li id="n2"><a href="#r2">At home.</a></li></ol>`,
    ],
    [
      "where carets and № stand in front of the labels",
      `<p>He fled.<a id="r1" href="#n1">^1</a> She stayed.<a id="r2" href="#n2">№ 2</a></p><p>Then snow fell.</p><p id="n1"><a href="#r1">^1</a> To Rome.</p><p id="n2"><a href="#r2">№ 2</a> At home.</p>`,
    ],
    [
      "where raised numbers aren't linked",
      `<p>He fled.<sup>1</sup> She stayed.<sup>2</sup></p><p>Then snow fell.</p><h3>Notes</h3><p>1. To Rome.</p><p>2. At home.</p>`,
    ],
    [
      "where raised numbers aren't linked and the notes are a list",
      `<p>He fled.<sup>1</sup> She stayed.<sup>2</sup></p><p>Then snow fell.</p><h3>Notes</h3><ol><li>To Rome.</li><li>At home.</li></ol>`,
    ],
    [
      "in the margin, as Tufte sets them",
      `<p>He fled.<label for="s1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="s1"><span class="sidenote">To Rome.</span> She stayed.<label for="s2" class="margin-toggle sidenote-number"></label><input type="checkbox" id="s2"><span class="sidenote">At home.</span></p><p>Then snow fell.</p>`,
    ],
    [
      "in the margin, in one element with their mark",
      `<p>He fled.<span class="sidenote-wrapper"><label for="s1" class="sidenote-number"></label><input id="s1" type="checkbox"><span class="sidenote">To Rome.<br></span></span> She stayed.<span class="sidenote-wrapper"><label for="s2" class="sidenote-number"></label><input id="s2" type="checkbox"><span class="sidenote">At home.<br></span></span></p><p>Then snow fell.</p>`,
    ],
    [
      "in the margin, counted by the style sheet",
      `<style>.sidenote::before { counter-increment: s; content: counter(s) }</style><p>He fled.<span class="sidenote">To Rome.</span> She stayed.<span class="sidenote">At home.</span></p><p>Then snow fell.</p>`,
    ],
    [
      "of LaTeXML",
      `<p>He fled.<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>To Rome.</span></span></span> She stayed.<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">2</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">2</sup> At <i>home</i>.</span></span></span></p><p>Then snow fell.</p>`,
    ],
    [
      "in titles",
      `<p>He fled.<sup title="To Rome.">1</sup> She stayed.<a href="#" class="footnote" title="At home.">[2]</a></p><p>Then snow fell.</p>`,
    ],
    [
      "in data for a script",
      `<p>He fled.<sup class="note" data-content="To Rome.">1</sup> She stayed.<span class="tip" data-tippy-content="At home.">2</span></p><p>Then snow fell.</p>`,
    ],
    [
      "hidden behind the mark",
      `<p>He fled.<sup class="mfn"><a href="javascript:void(0)">1</a></sup><span class="mfn__note" hidden>To Rome.</span> She stayed.<sup class="mfn"><a href="javascript:void(0)">2</a></sup><span class="mfn__note" style="display: none">At home.</span></p><p>Then snow fell.</p>`,
    ],
    [
      "that a button shows",
      `<p>He fled.<button aria-controls="n1">1</button> She stayed.<button aria-controls="n2">2</button></p><p>Then snow fell.</p><div id="n1" hidden>To Rome.</div><div id="n2" hidden><p>At home.</p></div>`,
    ],
    [
      "behind an empty anchor",
      `<p>He fled.<sup><a href="#n1">1</a></sup> She stayed.<sup><a href="#n2">2</a></sup></p><p>Then snow fell.</p><p><a name="n1"></a></p><p>1. To Rome.</p><div id="n2"></div><p>2. At home.</p>`,
    ],
    [
      "below headings that are only numbers",
      `<p>He fled.<a href="#n1"><sup>1</sup></a> She stayed.<a href="#n2"><sup>2</sup></a></p><p>Then snow fell.</p><div id="n1"><h2>1</h2><p>To Rome.</p></div><div id="n2"><h2>2</h2><p>At home.</p></div>`,
    ],
    [
      "below blocks that are only numbers",
      `<p>He fled.<sup><a href="#n1" id="r1">1</a></sup> She stayed.<sup><a href="#n2" id="r2">2</a></sup></p><p>Then snow fell.</p><div><div id="n1"><a href="#r1">[1]</a></div><div>To Rome.</div><div id="n2"><a href="#r2">[2]</a></div><div>At home.</div></div>`,
    ],
    [
      "with what stands around their links back taken away",
      `<p>He fled.<sup><a id="r1" href="#n1">1</a></sup> She stayed.<sup><a id="r2" href="#n2">2</a></sup></p><p>Then snow fell.</p><p id="n1">(<a href="#r1">1</a>) — To Rome.</p><p id="n2">At home. [<a href="#r2">back</a>]</p>`,
    ],
    [
      "where the whole note is the link back",
      `<p>He fled.<sup><a id="r1" href="#n1">1</a></sup> She stayed.<sup><a id="r2" href="#n2">2</a></sup></p><p>Then snow fell.</p><p id="n1"><a href="#r1">1. To Rome.</a></p><p id="n2"><a href="#r2">2. At home.</a></p>`,
    ],
    [
      "beside comments, which aren't notes",
      `<p>He fled.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> She<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> stayed.<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p><p>Then snow fell.</p>
       <div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> To Rome.</p></div><div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a> At home.</p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Sure?</p></div>`,
    ],
    [
      "beside comments of Word, which aren't notes",
      `<p>He fled.<sup><a href="#n1">1</a></sup> She<a id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[A1]</a> stayed.<sup><a href="#n2">2</a></sup></p><p>Then snow fell.</p><p id="n1">1. To Rome.</p><p id="n2">2. At home.</p>
       <div><div id="_com_1"><p><a name="_msocom_1"></a><a href="#_msoanchor_1">[A1]</a>Sure?</p></div></div>`,
    ],
    [
      "where only the anchors of the notes were taken away",
      `<p>He fled.<a href="#_edn1" name="_ednref1">[1]</a> She stayed.<a href="#_edn2" name="_ednref2">[2]</a></p><p>Then snow fell.</p><p><a href="#_ednref1">[1]</a> To Rome.</p><p><a href="#_ednref2">[2]</a> At home.</p>`,
    ],
    [
      "below a line “Notes” that isn't marked as a heading",
      `<p>He fled.<sup>1</sup> She stayed.<sup>2</sup></p><p>Then snow fell.</p><p><b>Notes:</b></p><p><b>1.</b> To Rome.</p><p><b>2.</b> At home.</p>`,
    ],
    [
      "parted by line breaks, without paragraphs",
      `<p>He fled.<sup><a href="#n1">1</a></sup> She stayed.<sup><a href="#n2">2</a></sup></p><p>Then snow fell.</p><hr><a name="n1"></a>1. To Rome.<br><a name="n2"></a>2. At home.<br>`,
    ],
    [
      "parted by line breaks, without links",
      `<p>He fled.<sup>1</sup> She stayed.<sup>2</sup></p><p>Then snow fell.</p><hr><p><sup>1</sup> To Rome.<br><sup>2</sup> At home.</p>`,
    ],
    [
      "parted by line breaks within the paragraph of the text",
      `<p>He fled.<sup><a href="#n1" id="r1">1</a></sup> She stayed.<sup><a href="#n2" id="r2">2</a></sup></p><p>Then snow fell.<br><br><a href="#r1" id="n1">1</a> To Rome.<br><a href="#r2" id="n2">2</a> At home.</p>`,
    ],
    [
      "in titles of links to the top of the page",
      `<p>He fled.<a href="#" class="tip" title="To Rome."><sup>[1]</sup></a> She stayed.<a href="#" class="tip" title="At home."><sup>[2]</sup></a></p><p>Then snow fell.</p>`,
    ],
    [
      "with circled numbers that aren't linked",
      `<p>He fled.① She stayed.②</p><p>Then snow fell.</p><p>①To Rome.</p><p>②At home.</p>`,
    ],
    [
      "with dashes behind the labels",
      `<p>He fled.<sup><a href="#n1">1</a></sup> She stayed.<sup><a href="#n2">2</a></sup></p><p>Then snow fell.</p><p><a id="n1"></a>1 — To Rome.</p><p><a id="n2"></a>2 — At home.</p>`,
    ],
    [
      "with marks moved up by the style sheet",
      `<style>.r { position: relative; top: -0.4em } .s { font-size: 0.6em; vertical-align: top }</style><p>He fled.<span class="r">1</span> She stayed.<span class="s">2</span></p><p>Then snow fell.</p><h2>References</h2><p>1. To Rome.</p><p>2. At home.</p>`,
    ],
    [
      "in asides that a paragraph's last link leads to, without a kind",
      `<p>He fled.<a href="#n1">[1]</a><aside id="n1">To Rome.</aside> She stayed.<a href="#n2">[2]</a><aside id="n2">At home.</aside></p><p>Then snow fell.</p>`,
    ],
    [
      "with labels in other forms",
      `<p>He fled.<sup><a href="#n1" id="r1">〔1〕</a></sup> She stayed.<sup><a href="#n2" id="r2">※2</a></sup></p><p>Then snow fell.</p><p id="n1"><a href="#r1">〔1〕</a>To Rome.</p><p id="n2"><a href="#r2">※2</a> At home.</p>`,
    ],
    [
      "whose labels touch their words",
      `<p>He fled.<a href="#n1">1</a> She stayed.<a href="#n2">2</a></p><p>Then snow fell.</p><p id="n1"><strong>1</strong>To Rome.</p><p id="n2"><strong>2</strong>At home.</p>`,
    ],
    [
      "whose anchors stand behind the labels",
      `<p>He fled.<a href="#n1">1</a> She stayed.<a href="#n2">2</a></p><p>Then snow fell.</p><p>1. <a name="n1"></a>To Rome.</p><p>2. <a name="n2"></a>At home.</p>`,
    ],
    [
      "whose anchors stand at the end of the paragraph before",
      `<p>He fled.<a href="#n1">1</a> She stayed.<a href="#n2">2</a></p><p>Then snow fell.<a id="n1"></a></p><p><sup>1</sup>To Rome.<a id="n2"></a></p><p><sup>2</sup>At home.</p>`,
    ],
    [
      "in lines of small print",
      `<p>He fled.<sup>1</sup> She stayed.<sup>2</sup></p><p>Then snow fell.</p><p><small>1. To Rome.<br>2. At home.</small></p>`,
    ],
    [
      "in the order of a list below a summary",
      `<p>He fled.<sup>1</sup> She stayed.<sup>2</sup></p><p>Then snow fell.</p><details><summary>Notes</summary><ol><li>To Rome.</li><li>At home.</li></ol></details>`,
    ],
    [
      "below numbers that are headings and aren't linked",
      `<p>He fled.<sup>1</sup> She stayed.<sup>2</sup></p><p>Then snow fell.</p><h2>Notes</h2><h4>1</h4><p>To Rome.</p><h4>2</h4><p>At home.</p>`,
    ],
    [
      "of LaTeX2HTML, which repeats the words in front of the mark",
      `<p>He fled.<a name="t1" href="#foot1"><sup>1</sup></a> She stayed.<a name="t2" href="#foot2"><sup>2</sup></a></p><p>Then snow fell.</p><h4>Footnotes</h4><dl><dt><a name="foot1">... of it.</a><a href="#t1"><sup>1</sup></a></dt><dd>To Rome.<pre>.</pre></dd><dt><a name="foot2">... of it.</a><a href="#t2"><sup>2</sup></a></dt><dd>At home.<pre>.</pre></dd></dl>`,
    ],
    [
      "of TeX4ht",
      `<p>He fled.<span class="footnote-mark"><a href="#fn1x0"><sup>1</sup></a></span><a id="x1"></a> She stayed.<span class="footnote-mark"><a href="#fn2x0"><sup>2</sup></a></span><a id="x2"></a></p><p>Then snow fell.</p><p><span class="footnote-mark"><a href="#fn1x0-bk" id="fn1x0"><sup>1</sup></a></span><span class="footnote-text">To Rome.</span></p><p><span class="footnote-mark"><a href="#fn2x0-bk" id="fn2x0"><sup>2</sup></a></span><span class="footnote-text">At home.</span></p>`,
    ],
    [
      "in the margin and again at the end, where Org's links back lead nowhere",
      `<p>He fled.<label class="footref" for="fn.1">1</label><input id="fn.1" type="checkbox"><span class="sidenote"><sup>1</sup> To Rome.</span> She stayed.<label class="footref" for="fn.2">2</label><input id="fn.2" type="checkbox"><span class="sidenote"><sup>2</sup> At home.</span></p><p>Then snow fell.</p><footer><h1>Sidenotes</h1><div class="footdef"><sup><a id="fn.1" href="#fnr.1" role="doc-backlink">1</a></sup> <div role="doc-footnote"><p>To Rome.</p></div></div><div class="footdef"><sup><a id="fn.2" href="#fnr.2" role="doc-backlink">2</a></sup> <div role="doc-footnote"><p>At home.</p></div></div></footer>`,
    ],
    [
      "in an element of a page's own",
      `<p>He fled.<d-footnote>To Rome.</d-footnote> She stayed.<d-footnote>At home.</d-footnote></p><p>Then snow fell.</p>`,
    ],
    [
      "that open where their number is clicked",
      `<p>He fled.<details class="footnote"><summary>1</summary>To Rome.</details> She stayed.<details class="footnote"><summary>2</summary>At home.</details></p><p>Then snow fell.</p>`,
    ],
    [
      "in blocks that a script puts into the paragraph",
      `<p>He fled.<div class="footnote-container"><button data-footnote-text="&lt;p&gt;To Rome.&lt;/p&gt;">1</button></div> She stayed.<div class="footnote-container"><button data-footnote-text="&lt;p&gt;At home.&lt;/p&gt;">2</button></div></p><p>Then snow fell.</p>`,
    ],
    [
      "in calls of a script",
      `<p>He fled.<a href="javascript:;" onmouseover="return overlib('To Rome.')"><sup>1</sup></a> She stayed.<a href="javascript:;" onmouseover="return overlib('At home.')"><sup>2</sup></a></p><p>Then snow fell.</p>`,
    ],
    [
      "in data of an element without a label",
      `<p>He fled.<sup data-footnote="To Rome."></sup> She stayed.<sup data-footnote="At home."></sup></p><p>Then snow fell.</p>`,
    ],
    [
      "with circled numbers that aren't digits to Unicode",
      `<p>He fled.<sup><a id="r1" href="#n1">❶</a></sup> She stayed.<sup><a id="r2" href="#n2">❷</a></sup></p><p>Then snow fell.</p><p id="n1"><a href="#r1">❶</a> To Rome.</p><p id="n2"><a href="#r2">❷</a> At home.</p>`,
    ],
    [
      "with arrows and quotation marks around labels",
      `<p>He fled.<sup><a id="r1" href="#n1">‹1›</a></sup> She stayed.<sup><a id="r2" href="#n2">‹2›</a></sup></p><p>Then snow fell.</p><p id="n1"><a href="#r1">→1</a> To Rome.</p><p id="n2"><a href="#r2">→2</a> At home.</p>`,
    ],
    [
      "with slashes, points and tildes in front of the way back",
      `<p>He fled.<sup><a id="r1" href="#n1">1</a></sup> She stayed.<sup><a id="r2" href="#n2">2</a></sup></p><p>Then snow fell.</p><p id="n1">1. To Rome. // <a href="#r1">up</a></p><p id="n2">• <a href="#r2">2</a> At home. ~ <a href="#r2">back</a></p>`,
    ],
    [
      "with a way back that only a script finds",
      `<p>He fled.<sup><a href="#n1">1</a></sup> She stayed.<sup><a href="#n2">2</a></sup></p><p>Then snow fell.</p><p id="n1">1. To Rome. <a href="#" onclick="history.back()">↩</a></p><p id="n2">2. At home. <a href="#" onclick="history.back()">↩</a></p>`,
    ],
    [
      "in a page that has only line breaks",
      `<font>He fled. [<a href="#n1">1</a>] She stayed. [<a href="#n2">2</a>]<br><br>Then snow fell.<br><br><b>Notes</b><br><br>[<a name="n1">1</a>] To Rome.<br><br>[<a name="n2">2</a>] At home.<br></font>`,
    ],
    [
      "in an aside in the margin of their sentence",
      `<p>He fled.<sup class="sidenote-ref">1</sup><aside class="sidenote">To Rome.</aside> She stayed.<sup class="sidenote-ref">2</sup><aside class="sidenote">At home.</aside></p><p>Then snow fell.</p>`,
    ],
    [
      "in Quarto's margin, with their numbers in front",
      `<p>He fled.<span class="aside"><sup>1</sup> To Rome.</span> She stayed.<span class="aside"><sup>2</sup> At home.</span></p><p>Then snow fell.</p>`,
    ],
    [
      "beside comments that Word has marked as such",
      `<p>He fled.<sup><a href="#n1">1</a></sup> She stayed.<sup><a href="#n2">2</a></sup></p><p>Then snow fell.</p><p id="n1">1. To Rome.</p><p id="n2">2. At home.</p><div style="mso-element:comment-list"><p>[JB1]Sure?</p></div>`,
    ],
    [
      "in definitions whose terms are the labels, and in cells beside their labels",
      `<p>He fled.<a href="#n1">1</a> She stayed.<sup><a id="r2" href="#n2">2</a></sup></p><p>Then snow fell.</p><dl><dt>1.</dt><dd id="n1">To Rome.</dd></dl><table><tr><td><p id="n2"><a href="#r2">2</a></p></td><td><p>At home.</p></td></tr></table>`,
    ],
  ])("%s", (_, html) => {
    expect(read(html)).toEqual(usual);
  });

  test.each([
    [
      "of several paragraphs without an element around",
      `<p>He fled.<sup><a href="#n1">1</a></sup> She stayed.<sup><a href="#n2">2</a></sup></p><hr><p id="n1">1. To Rome.</p><blockquote>“By sea.”</blockquote><p id="n2">2. At home.</p>`,
      ["He fled.{1} She stayed.{2}", "1: To Rome.\n“By sea.”", "2: At home."],
    ],
    [
      "behind each paragraph, with text between",
      `<p>He fled.<sup><a href="#n1">1</a></sup></p><p id="n1">1. To Rome.</p><p>She stayed.<sup><a href="#n2">2</a></sup></p><p id="n2">2. At home.</p><p>Snow.</p>`,
      ["He fled.{1}", "She stayed.{2}", "Snow.", "1: To Rome.", "2: At home."],
    ],
    [
      "of several paragraphs, also the last below a rule, up to the next rule",
      `<p>He fled.<sup>1</sup> She stayed.<sup>2</sup></p><hr><p>1. To Rome.</p><p>By sea.</p><p>2. At home.</p><ul><li>Alone.</li></ul><p>With a cat.</p><hr><p>Snow.</p>`,
      ["He fled.{1} She stayed.{2}", "Snow.", "1: To Rome.\nBy sea.", "2: At home.\nAlone.\nWith a cat."],
    ],
    [
      "of several paragraphs, also the last in a work of pages",
      `<p>He fled.<sup><a href="#n1">1</a></sup></p><p>Snow.</p><h2>Notes and references</h2><p id="n1">1. To Rome.</p><p>By sea.</p>`,
      ["He fled.{1}", "Snow.", "1: To Rome.\nBy sea."],
    ],
    [
      "of several paragraphs, also the last in an element of notes",
      `<p>He fled.<sup><a href="#n1">1</a></sup> She stayed.<sup><a href="#n2">2</a></sup></p><div><p id="n1">1. To Rome.</p><p id="n2">2. At home.</p><p>With him.</p></div><p>Snow.</p>`,
      ["He fled.{1} She stayed.{2}", "Snow.", "1: To Rome.", "2: At home.\nWith him."],
    ],
    [
      "of several paragraphs up to their link back, in the midst of the text",
      `<p>He fled.<a id="b1" href="#n1">1</a></p><p id="n1">1. To Rome.</p><p>By sea.</p><p><a href="#b1">↩</a></p><p>Snow.</p>`,
      ["He fled.{1}", "Snow.", "1: To Rome.\nBy sea."],
    ],
    [
      "in the title of a sign",
      `<p>He fled<abbr title="To Rome.">*</abbr>.</p>`,
      ["He fled{*}.", "*: To Rome."],
    ],
    [
      "several in one place, raised without a comma",
      `<p>He fled.<sup>12</sup> Snow.</p><hr><p><sup>1</sup> To Rome.</p><p><sup>2</sup> At home.</p>`,
      ["He fled.{1}{2} Snow.", "1: To Rome.", "2: At home."],
    ],
    [
      "below headings that are their numbers, with the way back behind them",
      `<p>He fled.<sup><a id="b1" href="#n1">1</a></sup></p><h4 id="n1">1.</h4><p>To Rome.</p><p>By sea. <a href="#b1">↩</a></p>`,
      ["He fled.{1}", "1: To Rome.\nBy sea."],
    ],
    [
      "of two groups, one with a word in front",
      `<p>He fled.<sup><a href="#a">[1]</a></sup> She stayed.<sup><a href="#b">[note 1]</a></sup></p><ol><li id="a">To Rome.</li></ol><ol><li id="b">At home.</li></ol>`,
      ["He fled.{1} She stayed.{note 1}", "1: To Rome.", "note 1: At home."],
    ],
    [
      "with a group's name",
      `<p>He fled.<sup><a href="#a">[Anm. 1]</a></sup></p><ol><li id="a"><a href="#r">^</a> To Rome.</li></ol>`,
      ["He fled.{Anm. 1}", "Anm. 1: To Rome."],
    ],
    [
      "with letters of other scripts",
      `<p>He fled.<sup><a href="#a" id="r">(א)</a></sup> She<sup><a href="#b" id="s">٢</a></sup> stayed.</p><p id="a"><a href="#r">(א)</a> To Rome.</p><p id="b"><a href="#s">٢</a> At home.</p>`,
      ["He fled.{א} She{٢} stayed.", "א: To Rome.", "٢: At home."],
    ],
    [
      "in the verse, as Bibles print them",
      `<p><span class="v">1</span>He fled<sup class="footnote-marker">a</sup><i class="footnote">Or <b>ran</b></i> far. <span class="v">2</span>She stayed.</p>`,
      ["He fled{a} far. She stayed.", "a: Or ran"],
    ],
    [
      "in the verse, in one element with their mark",
      `<p><span class="verse"><span class="label">1</span>He fled<span class="note"><span class="label">#</span><span class="body">Or ran.</span></span> far.</span></p>`,
      ["1 He fled{#} far.", "#: Or ran."],
    ],
    [
      "between the words of a paragraph that the parser ends there",
      `<p>He fled<a role="doc-noteref" href="#a">1</a><aside id="a" role="doc-footnote">To Rome.</aside>, alone.</p>`,
      ["He fled{1}, alone.", "1: To Rome."],
    ],
    [
      "between words that stand in no paragraph",
      `<div>He fled<a epub:type="noteref" href="#a">1</a><aside id="a" epub:type="rearnote"><div>To Rome.</div></aside>, alone.</div>`,
      ["He fled{1}, alone.", "1: To Rome."],
    ],
    [
      "beside a link to their verse, which isn't a mark",
      `<p>He fled<sup>[<a href="#f1">a</a>]</sup> far.</p><ol><li id="f1"><a href="#v9">1:9</a> <span class="footnote-text">Or ran</span></li></ol>`,
      ["He fled{a} far.", "a: Or ran"],
    ],
    [
      "more than once, where Org calls each mark a link back",
      `<p>He fled.<sup><a id="fnr.1" href="#fn.1" role="doc-backlink">1</a></sup> She left.<sup><a id="fnr.1.100" href="#fn.1" role="doc-backlink">1</a></sup></p><div><sup><a id="fn.1" href="#fnr.1" role="doc-backlink">1</a></sup> <p>To Rome.</p></div>`,
      ["He fled.{1} She left.{1}", "1: To Rome."],
    ],
    [
      "in a pop-up within their mark",
      `<p>He fled<a class="notemark" href="#x">†<span class="popup">Or ran</span></a> far.</p>`,
      ["He fled{†} far.", "†: Or ran"],
    ],
    [
      "of words that a pop-up explains",
      `<p>He saw the <span class="tooltip">quay<span class="tooltiptext">A place for ships.</span></span> at last.</p>`,
      ["He saw the quay{1} at last.", "1: A place for ships."],
    ],
    [
      "in the alternative text of pictures",
      `<p>He fled<img class="epub-footnote" alt="To Rome, by sea." src="n.png">. She stayed.<img alt="A goat" src="goat.png"></p>`,
      ["He fled{1}. She stayed.", "1: To Rome, by sea."],
    ],
    [
      "by a sign, right behind their paragraph",
      `<p>He fled.* She stayed.†</p><p>* To Rome.</p><p>†At home.</p><p>He rowed<sup>*</sup> on.</p><p><sup>*</sup> For hours.</p><p>5 * 5 is 25.</p>`,
      [
        "He fled.{*@0} She stayed.{†}",
        "He rowed{*@0.2} on.",
        "5 * 5 is 25.",
        "*@0: To Rome.",
        "†: At home.",
        "*@0.2: For hours.",
      ],
    ],
    [
      "where numbers aren't linked, beside squares and ordinals",
      `<p>The 2<sup>nd</sup> hall has 40 m<sup>2</sup>.<sup>1</sup> He fled<sup>2,3</sup> in 1911.</p><hr><p><sup>1</sup> Measured.</p><p><sup>2</sup> To Rome.</p><p><sup>3</sup> By sea.</p>`,
      ["The 2nd hall has 40 m2.{1} He fled{2}{3} in 1911.", "1: Measured.", "2: To Rome.", "3: By sea."],
    ],
    [
      "in other notes",
      `<p>He fled.<sup><a id="r1" href="#n1">1</a></sup> She<sup><a id="r3" href="#n3">3</a></sup> stayed.</p><p id="n1"><a href="#r1">1</a> To Rome.<sup><a id="r2" href="#n2">2</a></sup></p><p id="n2"><a href="#r2">2</a> By sea.</p><p id="n3"><a href="#r3">3</a> At home.</p>`,
      ["He fled.{1} She{3} stayed.", "1: To Rome.", "2: By sea.", "3: At home."],
    ],
    [
      "in a heading and in a paragraph, which go on behind them",
      `<h2>The <i>reef</i><a role="doc-noteref" href="#a">1</a><span id="a" role="doc-footnote">Named so later.</span> at dawn</h2><p>He fled<span class="fn-wrap"><sup>2</sup><small class="footnote">To Rome.</small></span>, alone.</p>`,
      ["{1}He fled{2}, alone.", "1: Named so later.", "2: To Rome."],
    ],
    [
      "below a heading, and not in a numbered list of the text whose items have marks",
      `<p>Two rules<sup>1</sup>:</p><ol><li>He flees<sup>2</sup>.</li><li>She stays<sup>3</sup>.</li></ol><p>Snow.</p><h4>Footnotes</h4><ol><li>Of old.</li><li>To Rome.</li><li>At home.</li></ol>`,
      ["Two rules{1}:", "He flees{2}.", "She stays{3}.", "Snow.", "1: Of old.", "2: To Rome.", "3: At home."],
    ],
    [
      "in an aside beside their paragraphs",
      `<div><p>He fled.<sup>1</sup></p><p>Snow.</p></div><aside><ol start="1"><li>To Rome.</li></ol></aside><p>It thawed.</p>`,
      ["He fled.{1}", "Snow.", "It thawed.", "1: To Rome."],
    ],
    [
      "once, though the margin repeats them",
      `<p>He fled<sup><a id="r1" href="#n1">1</a></sup><span class="sidenote"><span class="sidenote-number">1. </span>To Rome, by sea.</span> alone.</p><div><sup id="n1"><a href="#r1">1</a></sup> <p>To Rome, by sea.</p></div>`,
      ["He fled{1} alone.", "1: To Rome, by sea."],
    ],
    [
      "once, though LaTeXML marks them again",
      `<p>He fled<span class="ltx_note ltx_role_footnotemark"><sup class="ltx_note_mark">1</sup><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_note_type">footnotemark: </span><span class="ltx_tag_note">1</span></span></span>. She<span class="ltx_note ltx_role_footnotetext"><sup class="ltx_note_mark">1</sup><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup>To Rome, by sea.</span></span> stayed.</p>`,
      ["He fled{1}. She{1} stayed.", "1: To Rome, by sea."],
    ],
    [
      "behind a template of a script",
      `<p>He <template><div>[<a href="#">x</a>]</div></template>fled.<sup><a href="#n1">1</a></sup></p><p id="n1">1. To Rome.</p>`,
      ["He fled.{1}", "1: To Rome."],
    ],
    [
      "in the margin, one of them behind a sign that isn't counted",
      `<p>He fled.<label class="margin-toggle">&#8853;</label><span class="marginnote">See a map.</span> She<label class="margin-toggle sidenote-number"></label><span class="sidenote">Or her sister.</span> stayed.</p>`,
      ["He fled.{⊕} She{1} stayed.", "⊕: See a map.", "1: Or her sister."],
    ],
    [
      "in the margin, with their mark in front of their words only",
      `<p>He fled.<span class="column-margin"><span class="margin-aside"><sup>1</sup>&nbsp;To Rome.</span></span> She stayed.</p>`,
      ["He fled.{1} She stayed.", "1: To Rome."],
    ],
    [
      "behind their sign, which touches the place",
      `<p>He fled<a href="#f1">*<span class="popup">Or ran</span></a> far.</p><p id="f1"><span>*</span><a href="#v1">1:1</a> Or ran</p>`,
      ["He fled{*} far.", "*: Or ran"],
    ],
    [
      "with signs in front of their numbers, and without a way back",
      `<p>He fled.<a href="#n1">*1</a> She stayed.<a href="#n2">*2</a></p><p id="n1">*1 To Rome.</p><p id="n2">*2 At home.</p>`,
      ["He fled.{1} She stayed.{2}", "1: To Rome.", "2: At home."],
    ],
    [
      "without their sign, though other notes begin without one",
      `<p>He fled<sup>*</sup><i class="footnote">*Or: ran.</i> far.</p><p>She<sup>†</sup><i class="footnote"><b>she</b> Or: he.</i> stayed.</p>`,
      ["He fled{*} far.", "She{†} stayed.", "*: Or: ran.", "†: she Or: he."],
    ],
    [
      "with numbers that have a star",
      `<p>He fled.<a id="b1" href="#n1">[1*]</a> She stayed.</p><p id="n1"><a href="#b1">[1*]</a> To Rome.</p>`,
      ["He fled.{1*} She stayed.", "1*: To Rome."],
    ],
    [
      "with semicolons and hard spaces between their marks taken away",
      `<p>He fled.<sup><a href="#a">1</a></sup><sup>;&nbsp;</sup><sup><a href="#b">2</a></sup> She stayed.</p><p id="a">1. To Rome.</p><p id="b">2. By sea.</p>`,
      ["He fled.{1}{2} She stayed.", "1: To Rome.", "2: By sea."],
    ],
    [
      "with the commas between their marks taken away",
      `<p>He fled.<sup><a href="#a">1</a></sup><sup>, </sup><sup><a href="#b">2</a></sup> She stayed.[<a href="#a">1</a>, <a href="#b">2</a>]</p><p id="a">1. To Rome.</p><p id="b">2. By sea.</p>`,
      ["He fled.{1}{2} She stayed.{1}{2}", "1: To Rome.", "2: By sea."],
    ],
    [
      "with a list, in the margin of a sentence that goes on",
      `<p>He fled.<label class="sidenote-number"></label><span class="sidenote">Two ways:<ul><li>By sea.</li></ul>Both slow.</span> She stayed.</p><p>Snow.</p>`,
      ["He fled.{1} She stayed.", "Snow.", "1: Two ways:\nBy sea.\nBoth slow."],
    ],
    [
      "with links back that are numbered behind arrows",
      `<p>He fled.<sup id="r1"><a href="#n1">1</a></sup> She left.<sup id="r2"><a href="#n1">1</a></sup></p><ol><li id="n1">To Rome. <a href="#r1">↩︎</a> <a href="#r2">↩<sup>2</sup></a></li></ol>`,
      ["He fled.{1} She left.{1}", "1: To Rome."],
    ],
    [
      "with a word between their links back",
      `<p>He fled.<sup id="r1"><a href="#n1">[1]</a></sup> She left.<sup id="r2"><a href="#n1">[1]</a></sup></p><ol><li id="n1"><span><a href="#r1">a</a> et <a href="#r2">b</a></span> To Rome.</li></ol>`,
      ["He fled.{1} She left.{1}", "1: To Rome."],
    ],
    [
      "that begin with the place in a Bible, which isn't their label",
      `<p>He fled<sup><a id="b1" href="#n1">[1]</a></sup> far.<span class="note" data-caller="+"><span class="fr">1.2 </span><span class="ft">Or ran.</span></span></p><p><a id="n1" href="#b1">[1]</a> 1:1 Or left.</p>`,
      ["He fled{1@0} far.{1@0.2}", "1@0: 1:1 Or left.", "1@0.2: 1.2 Or ran."],
    ],
    [
      "with ornaments for labels",
      `<p>He fled.<sup><a id="r1" href="#n1">☆</a></sup></p><p id="n1"><a href="#r1">☆</a>. To Rome.</p>`,
      ["He fled.{☆}", "☆: To Rome."],
    ],
    [
      "with words, commas and spaces of other scripts between their marks",
      `<p>He fled.<sup><a href="#a">1</a> and <a href="#b">2,</a></sup>、<sup><a href="#c">3</a></sup> <sup><a href="#d">4</a></sup> She stayed.</p><p id="a">1. A.</p><p id="b">2. B.</p><p id="c">3. C.</p><p id="d">4. D.</p>`,
      ["He fled.{1}{2}{3}{4} She stayed.", "1: A.", "2: B.", "3: C.", "4: D."],
    ],
  ])("%s", (_, html, expected) => {
    expect(read(html)).toEqual(expected);
  });
});

test.each([
  [
    "ranges",
    "<p>He fled.[1, 2] Snow fell.[3-5]</p><p>[1] A.</p><p>[2] B.</p><p>[3] C.</p><p>[4] D.</p><p>[5] E.</p>",
    ["He fled.{1}{2} Snow fell.{3}{4}{5}", "1: A.", "2: B.", "3: C.", "4: D.", "5: E."],
  ],
  [
    "marks in parentheses behind a space, not counting words",
    "<p>He took (1) bread (1), and (2) wine (2).</p><p>(1) To Rome.</p><p>(2) At home.</p>",
    ["He took (1) bread{1}, and (2) wine{2}.", "1: To Rome.", "2: At home."],
  ],
])("%s are read", (_what, body, expected) => {
  expect(read(body)).toEqual(expected);
});

describe("words stay in the text", () => {
  test.each([
    [
      "in the block of the place that a mark leads to",
      `<p>He fled.<sup><a role="doc-noteref" href="#n1">1</a></sup><span><span id="n1"></span></span> She stayed.</p>`,
      ["He fled.{1} She stayed."],
    ],
    [
      "beside a link to the top of the page",
      `<p>He fled<sup title="Rome.">1</sup> at <a href="#"><sup>2</sup></a> dawn.</p>`,
      ["He fled{1} at 2 dawn.", "1: Rome."],
    ],
    [
      "that a contents page links",
      `<p><a href="#c1">1</a> <a href="#c2">2</a></p><div id="c1"><p>1. The reef.</p></div><div id="c2"><p>2. The ice.</p></div>`,
      ["1 2", "1. The reef.", "2. The ice."],
    ],
    [
      "in a list with numbers",
      `<p>Three rules.</p><p>1. Row.</p><p>2. Bail.</p><p>3. Sing.</p>`,
      ["Three rules.", "1. Row.", "2. Bail.", "3. Sing."],
    ],
    [
      "with stars around them",
      `<p>He *fled* at last.</p><p>* A list</p>`,
      ["He *fled* at last.", "* A list"],
    ],
    [
      "with a title",
      `<p>The <abbr title="North Sea Company">NSC</abbr> and <span title="in May 1911">1911</span>.</p>`,
      ["The NSC and 1911."],
    ],
    [
      "behind an initial that is a picture",
      `<div class="dropcap"><img alt="Letter H" src="h.png"></div><p>e fled.</p><p><img alt="I" src="map.png">It snowed.</p>`,
      ["He fled.", "It snowed."],
    ],
    [
      "behind a decorated initial",
      `<p><img alt="Decorative H" src="h.png">e fled.</p><div><img alt="S" src="s.png"></div><p>HE stayed.</p><p><img alt="A" src="a.png"></p><p>HE fled.</p>`,
      ["He fled.", "SHE stayed.", "HE fled."],
    ],
    ["behind an initial in a block of its own", `<div class="initial">H</div><p>e fled.</p>`, ["He fled."]],
    [
      "without the numbers of lines",
      `<p>He fled,<span class="linenum">5</span><br>alone,<span class="poemnum">6</span><br>at dawn.</p>`,
      ["He fled, alone, at dawn."],
    ],
    [
      "without scene breaks",
      `<p>He fled.</p><p>* * *</p><p>⁂</p><p>She stayed …</p>`,
      ["He fled.", "She stayed …"],
    ],
    [
      "without headings in the margin",
      `<p>He fled. <span class="sidehead">Flight.</span>She <span class="margin-aside">See below.</span>stayed.</p>`,
      ["He fled. She stayed."],
    ],
    [
      "without summaries in the margin",
      `<p>He fled. <span class="marginalia">Of the flight.</span>She stayed.</p>`,
      ["He fled. She stayed."],
    ],
    [
      "behind the quotation mark that an initial has",
      `<p><img alt="“H" src="h.png">e fled,” she said.</p>`,
      ["“He fled,” she said."],
    ],
    [
      "without bold and touching numbers of verses",
      `<p><b>1</b>He fled. <b>2</b>She stayed.<b>3</b>It snowed.</p>`,
      ["He fled. She stayed. It snowed."],
    ],
    [
      "without the number of a chapter in the place of its first verse's",
      `<p><span class="chapternum">7 </span>He fled. <sup>2</sup>She stayed. <sup>3</sup>It snowed.</p>`,
      ["He fled. She stayed. It snowed."],
    ],
    [
      "below the label of a chapter",
      `<div class="chapterlabel">7</div><p><sup>1</sup>He fled. <sup>2</sup>She stayed.</p>`,
      ["He fled. She stayed."],
    ],
    ["without Wikisource's page numbers", `<p>He <span class="ws-pagenum">[7]</span>fled.</p>`, ["He fled."]],
    [
      "without Ebookmaker's page numbers",
      `<p>He <span class="x-ebookmaker-pageno">[Pg 7]</span>fled.</p>`,
      ["He fled."],
    ],
    ["with bold numbers that count nothing", `<p><b>7</b>th of May.</p>`, ["7th of May."]],
    ["apart from raised numbers", `<p><sup>7</sup>He fled.</p>`, ["7 He fled."]],
    [
      "with references to numbered paragraphs",
      `<p>He fled (<a href="#p2">2</a>) by <a href="#p1">§1</a>.</p><p id="p1">1. The law.</p><p id="p2">2. The rule.</p><p id="p3">3. The end.</p>`,
      ["He fled (2) by §1.", "1. The law.", "2. The rule.", "3. The end."],
    ],
    [
      "without numbers of verses in any element, also linked, in bold, or with their chapter",
      `<p><small>1:1</small>He fled. <sup><b>2</b></sup>—She stayed. <sup><a href="/1/3">3</a></sup>Snow. <span>4</span>It thawed.</p>`,
      ["He fled. —She stayed. Snow. It thawed."],
    ],
    [
      "without what the style sheet moves to the margin",
      `<style>.m{position:absolute;left:0} .n{float:right}</style><p>He fled,<span class="n">5</span><br>alone.<span class="m">Of the flight.</span> She <span class="sni">At home.</span>stayed.</p>`,
      ["He fled, alone. She stayed."],
    ],
    [
      "without page numbers of other names",
      `<p>The mole <span class="numpage">12</span>was <span class="pagination">[p. 13]</span>finished <span class="pagebreak-rw">14</span>late.</p>`,
      ["The mole was finished late."],
    ],
    [
      "behind initials that are pictures of any kind",
      `<p><svg role="img" aria-label="T"></svg>hen snow.</p><p><img alt="" title="Decorative letter S" src="s.png">he stayed.</p><p><img alt="TH" src="t.png">en rain.</p><p><span class="dropcap">T</span> haw came.</p>`,
      ["Then snow.", "She stayed.", "Then rain.", "Thaw came."],
    ],
  ])("%s", (_, html, expected) => {
    expect(read(html)).toEqual(expected);
  });
});

test("endnotes of several chapters that no link leads to belong to their chapters", () => {
  const html = `<h2>One</h2><p>He fled.<sup>1</sup> She stayed.<sup>2</sup> He said so.<sup>1</sup></p>
    <h2>Two</h2><p>Snow fell.<sup>1</sup> It thawed.<sup>2</sup></p>
    <h2>Notes</h2><h3>One</h3><p>1. To Rome.</p><p>2. At home.</p><h3>Two</h3><p>1. In May.</p><p>2. In June.</p>`;
  expect(read(html)).toEqual([
    "He fled.{1@1} She stayed.{2@1} He said so.{1@1}",
    "Snow fell.{1@2} It thawed.{2@2}",
    "1@1: To Rome.",
    "2@1: At home.",
    "1@2: In May.",
    "2@2: In June.",
  ]);
});

test("the last note of a chapter goes on up to the next heading where notes have several paragraphs", () => {
  const html = `<p>He fled.<a href="#n1">1</a> She stayed.<a href="#n2">2</a></p><hr><p id="n1">1 To Rome.</p><p>In May.</p><p id="n2">2 At home.</p><p>In June.</p>
    <h2>Two</h2><p>Snow fell.<a href="#n3">3</a></p><hr><p id="n3">3 In March.</p>`;
  expect(read(html)).toEqual([
    "He fled.{1} She stayed.{2}",
    "Snow fell.{3}",
    "1: To Rome.\nIn May.",
    "2: At home.\nIn June.",
    "3: In March.",
  ]);
});

test("page numbers in brackets are taken out of the words and kept, where they count", () => {
  const { pages } = draftFromDocument(
    readHtml(Buffer.from("<p>He [Pg 12]fled. <i>[Pg 13]</i>Snow fell.</p>"), "book.html"),
  );
  expect(pages?.map(({ label }) => label)).toEqual(["12", "13"]);
  expect(read("<p>He [Pg 12]fled. <i>[Pg 13]</i>Snow fell.</p>")).toEqual(["He fled. Snow fell."]);
  expect(read("<p>He fled [p. 12]. Snow fell [p. 4].</p>")).toEqual(["He fled [p. 12]. Snow fell [p. 4]."]);
});

test("a paragraph that introduces the notes is text", () => {
  const introduction =
    "Much of what follows was told to the author by Anna Lund, in the year before she died.";
  const html = `<p>He fled.<a epub:type="noteref" href="#a">1</a></p><section epub:type="endnotes"><h2>Notes</h2>
    <p>Notes to chapter 1</p><p>${introduction}</p><ol><li id="a" epub:type="endnote">To Rome.</li></ol></section>`;
  expect(read(html)).toEqual(["He fled.{1}", introduction, "1: To Rome."]);
});

test("epigraphs and dedications on a title page are text", () => {
  const html = `<section epub:type="titlepage"><h1>The ferry</h1><p>A. Lund</p><div epub:type="epigraph"><p>All is ice.</p></div>
    <p epub:type="dedication">For Anna.</p></section><p>He fled.</p>`;
  expect(read(html)).toEqual(["All is ice.", "For Anna.", "He fled."]);
});

test("names of chapters above endnotes that no link leads to are no text", () => {
  const html = `<h2>One</h2><p>He fled.<sup>1</sup> She stayed.<sup>2</sup></p><h2>Two</h2><p>Snow fell.<sup>1</sup></p>
    <h2>Notes</h2><p><b>One</b></p><p>1. To Rome.</p><p>2. At home.</p><p><b>Two</b></p><p>1. In May.</p>`;
  expect(read(html)).toEqual([
    "He fled.{1@1} She stayed.{2}",
    "Snow fell.{1@2}",
    "1@1: To Rome.",
    "2: At home.",
    "1@2: In May.",
  ]);
});

test("numbers of verses between two words that they touch are taken out", () => {
  const html = "<p><sup>1</sup>There was a ferry,<sup>2</sup>and a bell. <sup>3</sup>It rang.</p>";
  expect(read(html)).toEqual(["There was a ferry, and a bell. It rang."]);
});

test("the frame of Project Gutenberg is left out and kept for inspection", () => {
  const html = `<div><p>The Project Gutenberg eBook</p><p>*** START OF THE PROJECT GUTENBERG EBOOK REEF ***</p></div><p>He fled.</p><p>End of Project Gutenberg's Reef</p><p>Licence.</p>`;
  const { paragraphs, omissions } = draftFromDocument(readHtml(Buffer.from(html), "book.html"));
  expect(paragraphs.map(({ text }) => text)).toEqual(["He fled."]);
  expect(omissions?.map(({ words }) => words)).toContain("Licence.");
});
