"""The rival: all stands in one offline HTML page, with grid, themes, sheet, search and its own keyboard.

It is written as one would in a day: plain script, no framework, no animation, texts and behaviour alike.
"""

import html
import json

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.stand import Stand
from kiosk.domain.words import fold

CARD, THEME, HOME, SEARCH, KEY, ERASE = (
    (700, 250),
    (142, 200),
    (132, 1028),
    (650, 1028),
    (840, 900),
    (1240, 900),
)
"""Where a finger finds the first card, the first theme, the way home, the search, a letter, its eraser."""
LETTER = "p"

_STYLE = """
*{box-sizing:border-box;margin:0;user-select:none;font-family:'Atkinson Hyperlegible Next','Inter',sans-serif}
body{background:#F6F3EE;color:#221A3B;overflow:hidden;width:1920px;height:1080px;position:relative}
#rail{position:absolute;left:40px;top:32px;width:416px}#rail h1{font-size:56px;height:120px}
#themes{display:grid;grid-template-columns:204px 204px;gap:8px}
button{border:2px solid #857D96;border-radius:16px;background:#fff;font-size:24px;color:#221A3B}
#themes button{height:96px;text-align:left;padding:12px}#themes .on{background:#221A3B;color:#fff}
#grid{position:absolute;left:496px;top:128px;width:1384px;height:848px;overflow-y:auto;
display:grid;grid-template-columns:repeat(3,414px);grid-auto-rows:248px;gap:24px}
.card{border-radius:20px;background:#E4E9F7;padding:22px 24px;position:relative}
.card b{font-size:72px;display:block;line-height:60px;margin-bottom:18px}
.card h2{font-size:27px;line-height:32px}
.card p{font-size:24px;position:absolute;bottom:16px}
#sheet,#search{position:absolute;left:488px;top:0;width:1432px;height:976px;background:#fff;overflow-y:auto;
padding:40px 48px;display:none}#sheet h1{font-size:52px}#sheet b{font-size:248px;line-height:208px}
#sheet h3{font-size:30px;margin:24px 0 8px}#sheet p,#sheet li{font-size:26px;line-height:40px;max-width:848px}
#search{left:0;width:1920px}#results{height:700px;overflow:hidden}
#results div{height:96px;font-size:24px;border-radius:16px;background:#E4E9F7;margin:8px 0;padding:20px}
#keys{position:absolute;left:800px;top:856px;display:flex;gap:8px}
#keys button{width:80px;height:88px;font-size:34px}
#dock{position:absolute;left:0;top:976px;width:1920px;height:104px;background:#221A3B;padding:16px 40px;
display:flex;gap:16px}#dock button{height:72px;padding:0 24px}
#dock .pill{flex:1;border-radius:36px;text-align:left}
"""
_SCRIPT = """
const $=s=>document.querySelector(s),chosen=new Set();let words='';
function card(s){return `<div class="card" data-n="${s.number}"><b>${s.number}</b><h2>${s.title}</h2>`
+`<p>${s.organiser}</p></div>`}
function list(){const shown=STANDS.filter(s=>!chosen.size||s.themes.some(t=>chosen.has(t)));
$('#grid').innerHTML=shown.map(card).join('');$('#grid').scrollTop=0;
$('#count').textContent=shown.length+' stands'}
function open_(n){const s=STANDS.find(s=>s.number==n);$('#sheet').innerHTML=s.sheet;$('#sheet').scrollTop=0;
$('#sheet').style.display='block'}
function home(){$('#sheet').style.display=$('#search').style.display='none';words='';}
function find(){const all=words.split(' ').filter(Boolean);const found=all.length?STANDS.filter(s=>
all.every(w=>s.words.some(x=>x.startsWith(w)))):[];$('#typed').textContent=words||' ';
$('#results').innerHTML=found.slice(0,20).map(s=>`<div>${s.number} ${s.title}</div>`).join('')}
$('#grid').onclick=e=>{const c=e.target.closest('.card');if(c)open_(c.dataset.n)};
$('#themes').onclick=e=>{const t=e.target.closest('button');if(!t)return;const id=t.dataset.t;
chosen.has(id)?chosen.delete(id):chosen.add(id);t.classList.toggle('on');list()};
$('#home').onclick=home;$('#go').onclick=()=>{$('#search').style.display='block';find()};
$('#keys').onclick=e=>{const k=e.target.closest('button');if(!k)return;
words=k.id=='erase'?words.slice(0,-1):words+k.textContent;find()};list();
"""


def page_of(catalogue: Catalogue) -> str:
    """The whole page."""
    themes = "".join(
        f'<button data-t="{theme.id}">{html.escape(theme.word)}</button>' for theme in catalogue.themes
    )
    stands = json.dumps([_facts(stand) for stand in catalogue.stands], ensure_ascii=False)
    stands = stands.replace("</", "<\\/")  # no end of script within it
    keys = "".join(f"<button>{letter}</button>" for letter in "prsto") + '<button id="erase">⌫</button>'
    return (
        f'<!doctype html><html lang="fr"><meta charset="utf-8"><title>Stands</title>'
        f"<style>{_STYLE}</style><body>"
        f'<div id="rail"><h1 id="count"></h1><div id="themes">{themes}</div></div><div id="grid"></div>'
        f'<div id="sheet"></div><div id="search"><h1 id="typed"> </h1><div id="results"></div>'
        f'<div id="keys">{keys}</div></div>'
        '<div id="dock"><button id="home">⌂ Accueil</button>'
        '<button id="go" class="pill">Chercher</button></div>'
        f"<script>const STANDS={stands};{_SCRIPT}</script></body></html>"
    )


def _facts(stand: Stand) -> dict[str, object]:
    texts = [block.text for section in stand.sections for block in section.blocks]
    texts += [stand.number, stand.title, stand.organiser, stand.summary, *stand.keywords]
    return {
        "number": html.escape(stand.number),
        "title": html.escape(stand.short_title),
        "organiser": html.escape(stand.organiser),
        "themes": stand.themes,
        "words": sorted({word for text in texts for word in fold(text).split()}),
        "sheet": _sheet(stand),
    }


def _sheet(stand: Stand) -> str:
    parts = [f"<b>{html.escape(stand.number)}</b><h1>{html.escape(stand.short_title)}</h1>"]
    parts.append(f"<p>{html.escape(stand.summary)}</p>")
    for section in stand.sections:
        parts.append(f"<h3>{html.escape(section.heading)}</h3>")
        parts += [
            f"<p>{'• ' if block.is_item else ''}{html.escape(block.text)}</p>" for block in section.blocks
        ]
    return "".join(parts)
