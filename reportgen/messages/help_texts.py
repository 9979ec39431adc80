"""What ``--help`` says of each command, argument and option.

The key is the command, or the command and the name of its argument or option; what several
commands take stands once, under the name alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import MessageLang

HELP_TEXTS: Mapping[str, Mapping[MessageLang, str]] = {
    "reportgen": {
        "zh": "把会议数据做成简报文件：Word、PDF和网页。",
        "en": "Meeting data to briefing documents: Word, PDF and web page.",
    },
    "reportgen --version": {"zh": "显示版本号。", "en": "Print the version."},
    "reportgen --messages": {
        "zh": "消息和帮助的语言，写在命令之前或之后均可；不写则依 REPORTGEN_MESSAGES 或系统语言。",
        "en": "The language of messages and of this help, before or after the command; else that "
        "of REPORTGEN_MESSAGES or of the system.",
    },
    "reportgen --install-completion": {
        "zh": "为当前的shell安装自动补全。",
        "en": "Install completion for the current shell.",
    },
    "reportgen --show-completion": {
        "zh": "显示当前shell的自动补全脚本，供复制或自行修改。",
        "en": "Show completion for the current shell, to copy it or customize the installation.",
    },
    # shared
    "--help": {"zh": "显示本帮助后退出。", "en": "Show this message and exit."},
    "--json": {"zh": "输出供程序读取的JSON。", "en": "Print JSON for machines."},
    "--set": {
        "zh": "设定模板的一个参数，可以写多次。",
        "en": "Set a parameter of the template; may be given more than once.",
    },
    "BRIEFING": {"zh": "简报文件。", "en": "A briefing file."},
    "NAME": {
        "zh": "模板的名称，或其文件夹。",
        "en": "The name of a template pack, or its folder.",
    },
    # new
    "new": {
        "zh": "写出一个可以直接生成文件的项目：一个带例子的会议文件，供改写。\n\n"
        "同时写出会议文件的JSON Schema，编辑器据此自动补全和检查。已有的文件不会被覆盖。",
        "en": "Write a project that builds at once: a meeting file with an example to write over."
        "\n\nThe JSON Schema stands beside it, for an editor that completes and checks. No file "
        "is written over.",
    },
    "new FOLDER": {"zh": "项目的文件夹。", "en": "The folder of the project."},
    "new --from": {
        "zh": "从这个表格的数据或这篇文字开始：表格会复制到项目中，文字起草成数据（见 draft）。",
        "en": "A table with the figures to begin with, which is copied into the project; or a "
        "text from which data is drafted, as draft does.",
    },
    # words
    "words": {
        "zh": "把一个文件中没有某种语言写法的文字写到旁边的文件中，供填写。\n\n"
        "会议文件 meeting.yaml 的英文写在 meeting.en.yaml，每条在en之后填写；已经填写的保持不动。"
        "以后读会议文件时会一并读取。",
        "en": "Write the words that a file lacks in a language to a file beside it, to be filled "
        "in.\n\nEnglish words of meeting.yaml go to meeting.en.yaml, each to be written after en; "
        "what is filled in stays. From then on it is read with the meeting file.",
    },
    "words FILE": {"zh": "会议文件或简报文件。", "en": "A meeting file or a briefing file."},
    "words --lang": {"zh": "要填写的语言。", "en": "The language to fill in."},
    # build
    "build": {
        "zh": "生成一份简报的各个文件。\n\n"
        "每个文件写到 OUT/简报编号/模板[.en].格式。不写选项时，所用的模板、格式和语言"
        "由简报文件决定。",
        "en": "Write the documents of a briefing.\n\n"
        "Each goes to OUT/BRIEFING-ID/TEMPLATE[.en].FORMAT. Without options, the briefing file "
        "says which templates, which formats and which language.",
    },
    "build --template": {
        "zh": "所用的模板，或其文件夹；可以写多次。",
        "en": "A template pack, or its folder; may be given more than once.",
    },
    "build --format": {
        "zh": "文件格式，可以写多次。",
        "en": "A format; may be given more than once.",
    },
    "build --out": {"zh": "写到哪个文件夹。", "en": "The folder to write to."},
    "build --lang": {"zh": "文件的语言。", "en": "The language of the documents."},
    "build --pdf": {
        "zh": "form：可以勾选的方框；archive：附上数据文件的存档。",
        "en": "Boxes to tick, or an archive with the data files in it.",
    },
    "build --verify": {
        "zh": "每个文件写入之前先回读并核对。",
        "en": "Read each document back before it is written, and check it.",
    },
    "build --draft": {
        "zh": "有未回答的问题（# ?）也生成：每页印“草稿”，不能用的数据略去并说明。",
        "en": "Build although questions (# ?) are open: every page says DRAFT, and figures that "
        "cannot be used yet are left out and named.",
    },
    # preview
    "preview": {
        "zh": "在浏览器中显示文件，每次保存后重新绘制。\n\n"
        "只供本机访问，按 Ctrl-C 结束。所需的程序库由 `make briefing` 安装；用pip时，"
        "在源码目录执行："
        "`pip install -c constraints.txt -e '.[preview]'`。",
        "en": "Show the documents in the browser, and draw them anew whenever a file is saved.\n\n"
        "It serves on this machine alone, until Ctrl-C. `make briefing` installs what it needs; "
        "with pip, in the checkout: `pip install -c constraints.txt -e '.[preview]'`.",
    },
    "preview --template": {
        "zh": "先显示哪个模板。",
        "en": "The template pack to show first.",
    },
    "preview --port": {"zh": "端口；0表示任意空闲端口。", "en": "The port; any free one where 0."},
    "preview --lang": {"zh": "先显示哪种语言。", "en": "The language to show first."},
    "preview --open": {"zh": "在浏览器中打开页面。", "en": "Open the page in the browser."},
    "preview --verify": {
        "zh": "核对每个文件中的数字。",
        "en": "Check the numbers of each document.",
    },
    # check
    "check": {
        "zh": "检查数据文件，指出其中全部错误和疑点。\n\n检查简报文件时，它引用的文件一并检查。",
        "en": "Check data files, and say everything that is wrong or doubtful in them.\n\n"
        "A briefing file is checked with all the files that it names.",
    },
    "check FILE…": {"zh": "任意种类的数据文件。", "en": "Data files of any kind."},
    "check --indicators": {
        "zh": "会议文件所用的指标目录；不写则用自带的目录。",
        "en": "The code list for meeting files; else the built-in one.",
    },
    # draft
    "draft": {
        "zh": "把报道、讲话、公报等文字起草成会议数据。\n\n"
        "读得出的数字、任务、人名各写一条，注明出处；原文没有写明的，写成“# ?”问题，请人回答。"
        "原文一并存下。",
        "en": "Draft the data of meetings from press texts.\n\n"
        "Each figure, task and person is written with its place; what the text leaves open is a "
        "question, “# ?”, for a person to answer. The text is stored beside.",
    },
    "draft SOURCE…": {
        "zh": "文字文件：.txt、.md、.html、.docx 或有文字的 .pdf；“-”表示标准输入。",
        "en": "Texts: .txt, .md, .html, .docx, or .pdf with text; - is standard input.",
    },
    "draft --out": {
        "zh": "写到哪个文件夹，不覆盖已有的文件；不写则只显示统计。",
        "en": "The folder to write to, where nothing is overwritten; without it only the tally is "
        "printed.",
    },
    "draft --indicators": {
        "zh": "按哪个指标目录认指标；不写则用自带的目录。",
        "en": "The code list in which indicators are looked for; else the built-in ones.",
    },
    # verify
    "verify": {
        "zh": "回读已生成的文件，指出其中与数据不符之处。",
        "en": "Read finished documents back, and say where they are not what the data make of "
        "them.",
    },
    "verify FILE…": {
        "zh": "Word文件、PDF文件、网页。",
        "en": "Word files, PDF files, web pages.",
    },
    "verify --against": {"zh": "简报文件。", "en": "The briefing file."},
    "verify --set": {
        "zh": "生成这些文件时设定的参数。",
        "en": "What was set when they were built.",
    },
    # tasks
    "tasks": {
        "zh": "跟踪任务：发出清单，收取填写后的清单，说明进展。",
        "en": "Follow tasks up: send check lists out, collect them, say where tasks stand.",
    },
    "tasks collect": {
        "zh": "把寄回的清单中填写的内容写入会议文件。\n\n"
        "与清单发出时的内容比较：只有一方改过的写入；各份填写不同、或数据文件也改过的，列出由人决定。"
        "注释、顺序、换行都不动；每处改动记入会议文件旁的 .tasks.jsonl，原文件存为 .bak。",
        "en": "Put what was filled in in copies that came back into the meeting file.\n\n"
        "Copies are compared with what they were built with: what one side alone changed is "
        "taken; what copies say differently, or the data file changed as well, is listed for a "
        "person to decide. "
        "Comments, order and folding stay; each change goes into a log beside the meeting file "
        "(.tasks.jsonl), and the file as it was stays as .bak.",
    },
    "tasks collect FILE…": {
        "zh": "填写后寄回的Word文件或工作簿。",
        "en": "Word files and workbooks that were filled in and came back.",
    },
    "tasks collect --into": {
        "zh": "会议文件；或简报文件，即其中的各次会议。",
        "en": "The meeting file; or a briefing file: then all its meetings.",
    },
    "tasks collect --ours": {
        "zh": "有冲突时保留数据文件的内容。",
        "en": "Of a conflict keep what the data file has.",
    },
    "tasks collect --theirs": {
        "zh": "有冲突时采用清单的内容（各份须一致）。",
        "en": "Of a conflict take what the copies say, where all say the same.",
    },
    "tasks collect --ask": {
        "zh": "有冲突时逐条询问。",
        "en": "Ask about each conflict.",
    },
    "tasks collect --dry-run": {
        "zh": "只列出改动，不写入。",
        "en": "List the changes and write nothing.",
    },
    "tasks export": {
        "zh": "把会议的任务写成文件，供各单位填写后寄回，再用 reportgen tasks collect 收取。\n\n"
        "OUT以.xlsx结尾时写一个工作簿；加 --split lead 且OUT是文件夹时，每个责任单位一个文件，"
        "只有它自己的任务。责任单位、完成时限、状态、进展情况可以填写，其余锁定。",
        "en": "Write the tasks of a meeting into files that offices fill in and send back, for "
        "reportgen tasks collect.\n\nOUT that ends in .xlsx is one workbook; with --split lead a "
        "folder gets a file for each unit that leads, with its tasks alone. Lead, due, status and "
        "progress may be filled in; all else is locked.",
    },
    "tasks export MEETING": {"zh": "会议文件或简报文件。", "en": "A meeting or briefing file."},
    "tasks export OUT": {
        "zh": "工作簿（.xlsx）；或文件夹（与 --split 同用）。",
        "en": "A workbook (.xlsx); or, with --split, a folder.",
    },
    "tasks export --split": {
        "zh": "按责任单位分：工作簿中每个单位一张工作表，文件夹中每个单位一个文件。",
        "en": "By the unit that leads: a sheet for each in a workbook, a file in a folder.",
    },
    "tasks export --format": {
        "zh": "文件夹中各单位文件的格式；默认docx。",
        "en": "The format of the files in a folder; docx where not given.",
    },
    "tasks export --lang": {"zh": "清单的语言。", "en": "The language of what is sent out."},
    "tasks export --force": {
        "zh": "文件已存在时覆盖。",
        "en": "Write over a file that is there.",
    },
    "tasks status": {
        "zh": "说明任务在某一天的情况：完成、按时、逾期，按单位排列；并列出逾期和滞后的任务。\n\n"
        "日期是--as-of所给的，否则是文件中的as_of，再否则是今天。",
        "en": "Say where the tasks stand on a day: done, on time, late, ranked by office; and "
        "which are late or behind.\n\nThe day is that of --as-of, or the file's as_of, or "
        "else today.",
    },
    "tasks status MEETING": {"zh": "会议文件或简报文件。", "en": "A meeting or briefing file."},
    "tasks status --by": {
        "zh": "按什么统计：责任单位、分组、时限、状态。",
        "en": "By what they are counted: office, group, deadline, state.",
    },
    "tasks status --as-of": {"zh": "哪一天，如2021-06-30。", "en": "The day, as 2021-06-30."},
    # trace
    "trace": {
        "zh": "说明已生成文件中的数据：是什么数、出自何处、由什么得出、印在哪里。\n\n"
        "数据的编号如出处一览所示：A11 是一个数，A11-B6-gap 由两个数得出，大小写均可。"
        "不写编号则列出全部数据。",
        "en": "Say of figures in a finished file what they are, where they are from, from what "
        "they are derived, and where they are printed.\n\nThe ids are those of the list of "
        "sources: A11 of a figure, A11-B6-gap of what is derived from two; letter case does not "
        "count. Without an id, all figures are listed.",
    },
    "trace FILE": {
        "zh": "Word文件、PDF文件或网页，另存过的也可以。",
        "en": "A Word file, PDF file or web page, also one that was saved again.",
    },
    "trace ID…": {"zh": "数据的编号。", "en": "The ids of figures."},
    "trace --against": {
        "zh": "简报文件：给出数据所在的行，以及现在是否仍然如此。",
        "en": "A briefing file: also say on which line its data has the figure, and whether it "
        "still says the same.",
    },
    # compare, schema, doctor
    "compare": {
        "zh": "列出两次会议中哪些指标可以比较，哪些不能比较及其原因。",
        "en": "Show what of two meetings may be compared, and why the rest may not.",
    },
    "compare --verdict": {
        "zh": "只列出这种结论的数据；可写多次。",
        "en": "Show only rows with this verdict; may be given several times.",
    },
    "compare --topic": {
        "zh": "只列出这一主题（指标目录中的编号）的数据；可写多次。",
        "en": "Show only rows of this topic of the code list; may be given several times.",
    },
    "compare --relation": {
        "zh": "只列出这种对比关系的数据；可写多次。",
        "en": "Show only rows of this relation; may be given several times.",
    },
    "schema": {
        "zh": "输出某种文件的JSON Schema，供编辑器检查之用。",
        "en": "Print the JSON Schema of a kind of file, for an editor to check against.",
    },
    "schema KIND": {"zh": "文件的种类。", "en": "The kind of file."},
    "doctor": {
        "zh": "检查本机是否具备reportgen所需的一切，以及各种用途所用的字体。",
        "en": "Say whether this machine has what reportgen needs, and which font serves each role.",
    },
    "doctor --install": {
        "zh": "尽可能安装缺少的部分。",
        "en": "Install what is missing, as far as it can.",
    },
    # templates
    "templates": {
        "zh": "列出、查看、复制和检查模板。",
        "en": "List, show, copy and check template packs.",
    },
    "templates list": {
        "zh": "列出全部模板，以及各自所在的文件夹和沿用的模板。",
        "en": "List the template packs, with the folder that each lies in and what it extends.",
    },
    "templates show": {
        "zh": "显示一个模板的组成：各节、参数和文件。",
        "en": "Show what a template pack is made of: its sections, parameters and files.",
    },
    "--against": {
        "zh": "用来试做的简报文件；不写则用自带的例子。",
        "en": "The briefing file to try it with; else an example.",
    },
    "--lang": {"zh": "所显示内容的语言。", "en": "The language of what is shown."},
    "templates show --picture": {
        "zh": "把文件各页画成一张图片；文件夹不存在时自动建立。",
        "en": "Write the pages of the document to a picture; its folder is made where needed.",
    },
    "templates copy": {
        "zh": "由现有模板复制出自己的模板。\n\n"
        "加上 --extend 时，除自己写的部分外，新模板的内容都取自原模板，原模板日后的改动"
        "也随之生效。",
        "en": "Make a template pack of your own from another.\n\n"
        "With --extend the new pack takes everything from the other but what you write into it, "
        "also what is changed there later.",
    },
    "templates copy DIR": {
        "zh": "新文件夹；它的名称就是模板的名称。",
        "en": "The new folder; its name is that of the pack.",
    },
    "templates copy --extend": {
        "zh": "只写出改动其中一部分所需的文件。",
        "en": "Write only what is needed to change a part of it.",
    },
    "templates vars": {
        "zh": "列出模板中可以使用的全部变量，及其类型、含义和值。",
        "en": "List everything that a template may use, with its type, meaning and value.",
    },
    "templates vars [BRIEFING]": {
        "zh": "显示哪个简报文件的值。",
        "en": "The briefing file whose values are shown.",
    },
    "templates check": {
        "zh": "检查一个模板，指出其中全部错误。\n\n"
        "用一份简报的两种语言、有对照和无对照的情形分别试做。",
        "en": "Check a template pack, and say everything that is wrong in it.\n\n"
        "It is tried with a briefing in both languages, with its benchmark and without.",
    },
    "templates check --annotate": {
        "zh": "另存一份Word文档，把每处错误写成批注；文件夹不存在时自动建立。",
        "en": "Write a copy of its Word document with each mistake as a comment; the folder is "
        "made where needed.",
    },
    # workbook
    "workbook": {
        "zh": "写一个供填写数据和任务的Excel工作簿，或文本表格（.csv）。\n\n"
        "工作簿有下拉列表、代码表和填表说明；填好后，会议文件中写 observations: OUT 即可。",
        "en": "Write an Excel workbook in which figures and tasks are filled in, or a text table "
        "(.csv).\n\n"
        "The workbook has lists to choose from, the codes and notes; a meeting file names it "
        "with observations: OUT.",
    },
    "workbook OUT": {
        "zh": "写到哪个文件：.xlsx或.csv。",
        "en": "The file to write: .xlsx or .csv.",
    },
    "workbook --from": {
        "zh": "先填入哪个会议文件的数据；不写则为空表。",
        "en": "The meeting file whose figures and tasks it begins with; empty without one.",
    },
    "workbook --indicators": {
        "zh": "列表所用的代码表。",
        "en": "The code list of the lists.",
    },
    "workbook --tasks": {
        "zh": "文本表格写任务，不写数据。",
        "en": "Write the tasks, not the figures, into the text table.",
    },
    "workbook --force": {
        "zh": "文件已存在时覆盖。",
        "en": "Write over a file that exists.",
    },
    # the frame of every help page
    "usage": {"zh": "用法：", "en": "Usage: "},
    "example": {"zh": "例：", "en": "Example: "},
    "[options]": {"zh": "[选项]", "en": "[OPTIONS]"},
    "command [arguments]": {"zh": "命令 [参数]...", "en": "COMMAND [ARGS]..."},
    "arguments": {"zh": "参数", "en": "Arguments"},
    "options": {"zh": "选项", "en": "Options"},
    "commands": {"zh": "命令", "en": "Commands"},
    "[default]": {"zh": "[默认：{}]", "en": "[default: {}]"},
    "[required]": {"zh": "[必填]", "en": "[required]"},
}
