import json, pytest
from reportgen.cli import main
from tests.authoring.mistakes import MISTAKES
@pytest.mark.parametrize("mistake", MISTAKES, ids=[m.name for m in MISTAKES])
def test_gen(pack, capfd, mistake):
    folder = pack("mine", mistake.about)
    files = {**mistake.files, **({"content.html.j2": mistake.content} if mistake.content else {})}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    main(["templates", "check", "mine", "--json"])
    out, err = capfd.readouterr()
    ps = json.loads(out)["problems"]
    with open("/tmp/template-mut/gen2.jsonl","a") as f: f.write(json.dumps([mistake.name, [[p["code"],p["file"],p["line"],p["column"],p["arguments"],p["message"],p["hint"]] for p in ps]])+"\n")
