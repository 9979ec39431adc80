"""What may be wrong with copies that come back, and with putting them into the meeting file."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.messages.entry import Message, MessageLang

TASKS: Mapping[str, Message] = {
    "in_table": Message(
        zh=("任务{task!q}写在表格文件里", "请在表格文件中修改"),
        en=("the task {task!q} stands in a table file", "change it there"),
    ),
    "not_as_wanted": Message(
        zh=("任务{tasks}写入后不是应有的内容，没有写入", "请在文件中手工修改"),
        en=(
            "the tasks {tasks} would not say what they should; nothing was written",
            "change them in the file by hand",
        ),
    ),
    "bad_log": Message(
        zh=("这一行不是任务记录", "请从备份恢复该文件，或删去这一行"),
        en=(
            "this line is no entry of the log of tasks",
            "take the file from a backup, or delete the line",
        ),
    ),
    "damaged": Message(
        zh=("文件已损坏：{said}", "请让对方重新发送，或用Word打开后另存为.docx"),
        en=(
            "the file is damaged: {said}",
            "have it sent again, or open it in Word and save it as .docx",
        ),
    ),
    "too_large": Message(
        zh=("文件过大，不像是任务清单", "请只给出寄回的任务清单"),
        en=("the file is larger than a check list is", "give the check list that came back alone"),
    ),
    "other_kind": Message(
        zh=("不是寄回的任务清单", "请给出由reportgen生成后填写的.docx、.xlsx或.pdf"),
        en=(
            "it is no check list that came back",
            "give the .docx, .xlsx or .pdf that reportgen built, filled in",
        ),
    ),
    "old_word": Message(
        zh=("是旧格式的文件（.doc、.xls或.wps），未读取", "请用Word或WPS打开后另存为.docx"),
        en=(
            "it is a file of an older format (.doc, .xls or .wps): it was not read",
            "open it in Word and save it as .docx",
        ),
    ),
    "locked": Message(
        zh=("文件有密码，未读取", "请让对方去掉密码后重新发送"),
        en=("it is locked with a password: it was not read", "have it sent again without one"),
    ),
    "xfa": Message(
        zh=("PDF表单是XFA格式，不是发出的那份，未读取", "请让对方填写发出的原件，或寄回.docx"),
        en=(
            "the form of the PDF is an XFA form, and not the one that was sent out: it was not "
            "read",
            "have the file that was sent out filled in, or the .docx",
        ),
    ),
    "flattened": Message(
        zh=(
            "PDF里没有可填的表单域（多半经打印或合并），未读取，不等于没有打勾",
            "请让对方寄回填好的原文件，不要打印成PDF；或对照此件手工填入",
        ),
        en=(
            "the PDF has no fields any more (it was printed or flattened, most likely): nothing "
            "was read, which does not say that nothing is ticked",
            "have the file itself sent back, not a print of it; or copy it by hand",
        ),
    ),
    "scanned": Message(
        zh=(
            "是扫描件或照片，未读取，不等于没有打勾",
            "请让对方寄回填好的原文件，或对照此件手工填入",
        ),
        en=(
            "it is a scan or a photograph: nothing was read, which does not say that nothing is "
            "ticked",
            "have the file itself sent back, or copy it by hand",
        ),
    ),
    "no_list": Message(
        zh=("文件里没有任务清单", "请给出由reportgen生成、带任务清单的文件"),
        en=(
            "there is no check list in the file",
            "give the file that reportgen built with a check list in it",
        ),
    ),
    "other_meeting": Message(
        zh=("清单属于会议{meetings}，不属于{into}", "请用--into给出该会议的文件"),
        en=(
            "the check list is of the meeting {meetings}, not of {into}",
            "name the file of that meeting with --into",
        ),
    ),
    "deleted": Message(
        severity="warning",
        zh=("任务{task!q}的那一行被删去，数据未改", "任务不删除，只销号：在数据文件中写closed"),
        en=(
            "the row of the task {task!q} was deleted; the data stay as they are",
            "a task is closed, never deleted: write closed in the data file",
        ),
    ),
    "strange": Message(
        severity="warning",
        zh=("任务{task!q}不在数据文件中，未采用", "请核对是否另一版本的清单"),
        en=(
            "the data file has no task {task!q}; what is said of it was not taken",
            "see whether the list is of another edition",
        ),
    ),
    "alike": Message(
        severity="warning",
        zh=(
            "编号{task!q}看着像{other!q}，字符{signs}却不同，未采用",
            "文件可能被改动过，请与填写人核实",
        ),
        en=(
            "the id {task!q} looks like {other!q}, but its characters {signs} are others: not "
            "taken",
            "somebody may have changed the file: ask who filled it in",
        ),
    ),
    "untaken": Message(
        zh=(
            "任务{task!q}填写的{value!q}写不进数据文件：{said}，未采用",
            "请与填写人核实后手工修改",
        ),
        en=(
            "the data file cannot hold {value!q} of the task {task!q}: {said}; it was not taken",
            "ask who filled it in, and change it by hand",
        ),
    ),
    "twice": Message(
        severity="warning",
        zh=("任务{task!q}的同一栏出现多次，内容不同，未采用", "请在文件中核对这一行"),
        en=(
            "a field of the task {task!q} stands several times, with different contents: not taken",
            "look at that row in the file",
        ),
    ),
    "rows_of_one": Message(
        severity="warning",
        zh=(
            "任务{task!q}有几行，文字不同（{rows}），都未采用",
            "多半是复制一行后改写：请删去复制的行，新任务写进数据文件",
        ),
        en=(
            "the task {task!q} has several rows of different words ({rows}): none was taken",
            "a row was copied to write a new task, most likely: delete the copy, and write the new "
            "task in the data file",
        ),
    ),
    "mixed_row": Message(
        severity="warning",
        zh=("{row!q}这一行的控件属于不同任务（{tasks}），未采用", "请在文件中核对这一行"),
        en=(
            "the controls in the row {row!q} are of different tasks ({tasks}): not taken",
            "look at that row in the file",
        ),
    ),
    "named_otherwise": Message(
        severity="warning",
        zh=("任务{task!q}的那一行里有控件写着{tasks}，按这一行的任务读取", "请在文件中核对这一行"),
        en=(
            "a control in the row of the task {task!q} names {tasks}: it was read as of its row",
            "look at that row in the file",
        ),
    ),
    "added": Message(
        severity="warning",
        zh=("{row!q}这一行是填写人加的，未采用", "如属新任务，请写进数据文件"),
        en=(
            "the row {row!q} was added by whoever filled the list in: not taken",
            "if it is a new task, write it in the data file",
        ),
    ),
    "tracked": Message(
        severity="warning",
        zh=("任务{tasks}的修订尚未接受，按全部接受后的内容读取", "请核对这几行的修订"),
        en=(
            "the rows of the tasks {tasks} have tracked changes: they were read as if all were "
            "accepted",
            "look at the changes in those rows",
        ),
    ),
    "prompt": Message(
        severity="warning",
        zh=("任务{task!q}的{value!q}像是控件的提示语，未采用", "如确为填写内容，请手工修改"),
        en=(
            "{value!q} of the task {task!q} looks like the prompt of an empty control: not taken",
            "if somebody did write it, change the data file by hand",
        ),
    ),
    "unseen": Message(
        severity="warning",
        zh=("任务{task!q}填写的内容里有看不见的字符{signs}，已去掉", "请核对写入的内容"),
        en=(
            "what is filled in for the task {task!q} has signs that nobody sees, {signs}: they "
            "were left out",
            "look at what was written",
        ),
    ),
    "unknown_box": Message(
        severity="warning",
        zh=("任务{task!q}的完成栏写着{value!q}，不知是否完成，未采用", "请写☑或☐，或手工修改"),
        en=(
            "the box of the task {task!q} says {value!q}, and whether it is done is not known: "
            "not taken",
            "write ☑ or ☐, or change the data file by hand",
        ),
    ),
    "too_long": Message(
        zh=("任务{task!q}填写的内容超过{most}个字符，未采用", "请缩短后重新收取"),
        en=(
            "what is filled in for the task {task!q} is longer than {most} characters: not taken",
            "shorten it, and collect again",
        ),
    ),
    "unknown_status": Message(
        zh=("任务{task!q}的状态{value!q}不认识，未采用", "请写未开始、进行中或已完成"),
        en=(
            "the status {value!q} of the task {task!q} is none: not taken",
            "write not started, in progress or done",
        ),
    ),
    "contradicts": Message(
        zh=("任务{task!q}已打勾，状态却改成了别的，都未采用", "请与填写人核实后手工修改"),
        en=(
            "the task {task!q} is ticked, and its status was set to another: neither was taken",
            "ask who filled it in, and change it by hand",
        ),
    ),
    "list_of_others": Message(
        zh=(
            "{lead}的清单与其任务不符：{tasks}",
            "模板checklist须按参数lead列出任务；请核对自定的模板",
        ),
        en=(
            "the list of {lead} is not that of its tasks: {tasks}",
            "the template checklist has to list tasks by its parameter lead: look at your own one",
        ),
    ),
    "no_folder": Message(
        zh=("--format是各单位一个文件时的格式", "请加--split lead，并把OUT写成文件夹，如units"),
        en=(
            "--format is that of files for one unit each",
            "add --split lead, and name a folder as OUT, such as units",
        ),
    ),
    "sheet_unread": Message(
        severity="warning",
        zh=("工作表{sheet!q}没有任务，未读取", "其中的说明请另行处理"),
        en=("the sheet {sheet!q} has no tasks: it was not read", "see yourself what it says"),
    ),
    "sheet_gone": Message(
        severity="warning",
        zh=("工作表{sheet!q}被删去，其中的任务数据未改", "如不是有意的，请让对方重新发送"),
        en=(
            "the sheet {sheet!q} was taken out; its tasks stay as they are",
            "have the file sent again, unless that was meant",
        ),
    ),
    "column_gone": Message(
        severity="warning",
        zh=("工作表{sheet!q}中没有{field}一栏，数据未改", "如不是有意的，请让对方重新发送"),
        en=(
            "the sheet {sheet!q} has no column for: {field}; those values stay as they are",
            "have the file sent again, unless that was meant",
        ),
    ),
    "column_added": Message(
        severity="warning",
        zh=("工作表{sheet!q}中加了一栏{column!q}，未读取", "其中的内容请写入进展情况"),
        en=(
            "the sheet {sheet!q} has a further column {column!q}: it was not read",
            "what it says belongs into the column of progress",
        ),
    ),
    "row_added": Message(
        severity="warning",
        zh=("工作表{sheet!q}第{row}行是新加的，未采用：{words}", "新任务请写入数据文件"),
        en=(
            "row {row} of the sheet {sheet!q} was added: {words}; it was not taken",
            "write a new task into the data file",
        ),
    ),
    "row_twice": Message(
        zh=("任务{task!q}出现两行，内容不同，都未采用", "请与填写人核实，删去其中一行"),
        en=(
            "the task {task!q} has two rows that say different things: neither was taken",
            "ask who filled it in, and delete one of the rows",
        ),
    ),
    "row_other_words": Message(
        zh=(
            "工作表{sheet!q}第{row}行的任务文字与编号{task!q}不符，整行未采用",
            "可能只排序了部分列，或改了任务文字；请与填写人核实",
        ),
        en=(
            "row {row} of the sheet {sheet!q} has other words than the task {task!q}: nothing of "
            "it was taken",
            "only some columns may have been sorted, or the task reworded: ask who filled it in",
        ),
    ),
    "cell_merged": Message(
        zh=("任务{task!q}的{field}是合并单元格的一部分，未采用", "请取消合并，逐行填写"),
        en=(
            "the cell of the task {task!q} for {field} is part of a merged one: not taken",
            "split it, and fill in each row",
        ),
    ),
    "cell_computed": Message(
        zh=("任务{task!q}的{field}是公式或错误值（{value}），未采用", "请改成文字或日期"),
        en=(
            "the cell of the task {task!q} for {field} is a formula or an error ({value}): not "
            "taken",
            "write words or a date in its place",
        ),
    ),
    "no_deadline": Message(
        zh=("任务{task!q}的完成时限{value!q}看不懂，未采用", "请写2021-06-30、6月底前、长期等"),
        en=(
            "the deadline {value!q} of the task {task!q} is none: not taken",
            "write 2021-06-30, end of June 2021, standing or the like",
        ),
    ),
    "changed_meanwhile": Message(
        zh=("读取之后文件又被改动，没有写入", "请重新运行"),
        en=("the file was changed since it was read; nothing was written", "run it again"),
    ),
    "none": Message(
        zh=("没有任务", "请在会议文件中写tasks"),
        en=("there are no tasks", "write tasks in the meeting file"),
    ),
    "none_to_report": Message(
        zh=("会议没有任务，不能编写督查进展通报", "请在会议文件中写tasks"),
        en=(
            "the meetings have no tasks: there is no progress to report",
            "write tasks in the meeting file",
        ),
    ),
    "no_day": Message(
        zh=(
            "没有写明截至哪一天的进展",
            "请在会议文件的ledger中写as_of，或用--set as_of=2021-06-30给出",
        ),
        en=(
            "no day is given for which progress is told",
            "write as_of under ledger in the meeting file, or give --set as_of=2021-06-30",
        ),
    ),
}
TASKS_PHRASES: Mapping[str, Mapping[MessageLang, str]] = {
    "tasks_column_task": {"zh": "任务", "en": "task"},
    "tasks_column_field": {"zh": "栏目", "en": "field"},
    "tasks_column_before": {"zh": "原为", "en": "was"},
    "tasks_column_after": {"zh": "现为", "en": "is now"},
    "tasks_column_by": {"zh": "填写人", "en": "said by"},
    "tasks_field_status": {"zh": "状态", "en": "status"},
    "tasks_field_owner": {"zh": "责任单位", "en": "office"},
    "tasks_field_due": {"zh": "完成时限", "en": "due"},
    "tasks_field_progress": {"zh": "进展情况", "en": "progress"},
    "tasks_empty": {"zh": "（空）", "en": "(empty)"},
    "tasks_kept": {
        "zh": "保留数据文件的内容：{task} {field}，{before}；{why}",
        "en": "the data file stays: {task} {field}, {before}; {why}",
    },
    "tasks_conflict": {
        "zh": "冲突：{task} {field}，数据文件为{before}；{why}",
        "en": "conflict: {task} {field}, the data file has {before}; {why}",
    },
    "tasks_conflict_differ": {"zh": "各份清单填写不同", "en": "copies say different things"},
    "tasks_conflict_moved": {
        "zh": "清单发出后数据文件也改过",
        "en": "the data file was changed as well since the copy was built",
    },
    "tasks_conflict_no_base": {
        "zh": "清单里没有发出时的内容，不知道改了什么",
        "en": "the copy does not hold any more what it was built with",
    },
    "tasks_conflict_reworded": {
        "zh": "清单发出后任务的文字改过，请看填写的是否仍是这项任务",
        "en": "the task was worded anew since the copy was built: is that still said of it?",
    },
    "tasks_choice": {"zh": "    {after}（{files}）", "en": "    {after} ({files})"},
    "tasks_which": {
        "zh": "采用哪一个？写序号，0或回车为都不采用",
        "en": "which one counts? a number of the list; 0 or Enter leaves what the file has",
    },
    "tasks_numbered": {
        "zh": "  {number}. {after}（{files}）",
        "en": "  {number}. {after} ({files})",
    },
    "tasks_changes": {"zh": "{count}处改动", "en": "{count:change|changes}"},
    "no_tasks_changes": {"zh": "没有改动", "en": "no changes"},
    "tasks_dry_run": {"zh": "只是预览，没有写入", "en": "a dry run: nothing was written"},
    "tasks_status": {"zh": "{title}（截至{day}）", "en": "{title}, as of {day}"},
    "tasks_status_today": {
        "zh": "{title}（截至今天，{day}）",
        "en": "{title}, as of today, {day}",
    },
    "tasks_status_counts": {
        "zh": "共{total}项：已完成{done}项（按时{on_time}项、逾期完成{done_late}项），"
        "未完成{open}项（逾期{overdue}项、滞后{behind}项）",
        "en": "{total} in all: {done} done ({on_time} on time, {done_late} late), {open} open "
        "({overdue} overdue, {behind} behind)",
    },
    "tasks_by_lead": {"zh": "责任单位", "en": "lead"},
    "tasks_by_group": {"zh": "分组", "en": "group"},
    "tasks_by_due": {"zh": "完成时限", "en": "due"},
    "tasks_by_colour": {"zh": "状态", "en": "state"},
    "tasks_count_total": {"zh": "共", "en": "all"},
    "tasks_count_done": {"zh": "已完成", "en": "done"},
    "tasks_count_on_time": {"zh": "按时", "en": "on time"},
    "tasks_count_done_late": {"zh": "逾期完成", "en": "done late"},
    "tasks_count_overdue": {"zh": "逾期", "en": "overdue"},
    "tasks_count_behind": {"zh": "滞后", "en": "behind"},
    "tasks_count_open": {"zh": "未完成", "en": "open"},
    "tasks_column_colour": {"zh": "状态", "en": "state"},
    "tasks_column_days": {"zh": "超期天数", "en": "days over"},
    "tasks_sent": {
        "zh": "已写入{file}（{count}项任务）",
        "en": "wrote {file} ({count:task|tasks})",
    },
    "tasks_missed": {"zh": "未达到节点：{step}", "en": "milestone missed: {step}"},
}
