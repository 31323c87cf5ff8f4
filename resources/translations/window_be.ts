<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="be" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Add documents…</source>
        <translation>&amp;Дадаць дакументы…</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>Дадаць &amp;папку…</translation>
    </message>
    <message>
        <source>&amp;Export annotations…</source>
        <translation>&amp;Выгрузіць нататкі…</translation>
    </message>
    <message>
        <source>&amp;Import annotations…</source>
        <translation>З&amp;агрузіць нататкі…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыйсці</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Адмяніць</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Паўтарыць</translation>
    </message>
    <message>
        <source>&amp;Copy with citation</source>
        <translation>&amp;Капіяваць са спасылкай на крыніцу</translation>
    </message>
    <message>
        <source>Add what was &amp;copied</source>
        <translation>Дадаць с&amp;капіяванае</translation>
    </message>
    <message>
        <source>&amp;Keep where added files lay</source>
        <translation>Запамінаць, дзе &amp;ляжалі файлы</translation>
    </message>
    <message>
        <source>&amp;Save a copy of the original…</source>
        <translation>&amp;Захаваць копію арыгінала…</translation>
    </message>
    <message>
        <source>Copy a lin&amp;k to this passage</source>
        <translation>Капіяваць &amp;спасылку на ўрывак</translation>
    </message>
    <message>
        <source>&amp;Highlight the selection</source>
        <translation>&amp;Вылучыць колерам</translation>
    </message>
    <message>
        <source>&amp;Note on the selection…</source>
        <translation>&amp;Нататка да ўрыўка…</translation>
    </message>
    <message>
        <source>Note on the &amp;whole document…</source>
        <translation>Нататка пра дакумент &amp;цалкам…</translation>
    </message>
    <message>
        <source>This is a p&amp;erson</source>
        <translation>Гэта &amp;чалавек</translation>
    </message>
    <message>
        <source>This is an &amp;organisation</source>
        <translation>Гэта ар&amp;ганізацыя</translation>
    </message>
    <message>
        <source>Correc&amp;ted names…</source>
        <translation>Выпраўленыя &amp;імёны…</translation>
    </message>
    <message>
        <source>Export corrected &amp;names…</source>
        <translation>Выгрузіць выпраўленыя і&amp;мёны…</translation>
    </message>
    <message>
        <source>Import corrected na&amp;mes…</source>
        <translation>Загрузіць выпраўленыя імё&amp;ны…</translation>
    </message>
    <message>
        <source>&amp;Find in this document</source>
        <translation>&amp;Знайсці ў гэтым дакуменце</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>&amp;Жоўты</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>Зя&amp;лёны</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>С&amp;іні</translation>
    </message>
    <message>
        <source>&amp;Red</source>
        <translation>Чы&amp;рвоны</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Буйней</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Драбней</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;Звычайны памер тэксту</translation>
    </message>
    <message>
        <source>Underline &amp;names and dates</source>
        <translation>Падкрэсліваць &amp;імёны і даты</translation>
    </message>
    <message>
        <source>Mark what was searched &amp;for</source>
        <translation>Паз&amp;начаць знойдзенае</translation>
    </message>
    <message>
        <source>O&amp;riginal page</source>
        <translation>Старонка ар&amp;ыгінала</translation>
    </message>
    <message>
        <source>Recognise the te&amp;xt of the scan</source>
        <translation>Распазнаць тэ&amp;кст скана</translation>
    </message>
    <message>
        <source>Who &amp;occurs with whom</source>
        <translation>&amp;Хто з кім згадваецца</translation>
    </message>
    <message>
        <source>What happened &amp;when</source>
        <translation>Што і ка&amp;лі адбылося</translation>
    </message>
    <message>
        <source>All no&amp;tes</source>
        <translation>Усе на&amp;таткі</translation>
    </message>
    <message>
        <source>Added &amp;documents and bin</source>
        <translation>Дададз&amp;еныя дакументы і кошык</translation>
    </message>
    <message>
        <source>Next hi&amp;ghlight or note</source>
        <translation>Наступная нататка &amp;ці адзнака</translation>
    </message>
    <message>
        <source>Previous highlight or n&amp;ote</source>
        <translation>Папярэдняя на&amp;татка ці адзнака</translation>
    </message>
    <message>
        <source>Next do&amp;cument</source>
        <translation>Наступны &amp;дакумент</translation>
    </message>
    <message>
        <source>To the fi&amp;lters</source>
        <translation>Да &amp;фільтраў</translation>
    </message>
    <message>
        <source>N&amp;ext pane</source>
        <translation>Наступная &amp;частка акна</translation>
    </message>
    <message>
        <source>&amp;Key file…</source>
        <translation>Файл-&amp;ключ…</translation>
    </message>
    <message>
        <source>Change &amp;passphrase…</source>
        <translation>З&amp;мяніць парольную фразу…</translation>
    </message>
    <message>
        <source>Paper &amp;shares…</source>
        <translation>До&amp;лі на паперы…</translation>
    </message>
    <message>
        <source>Rec&amp;over with shares…</source>
        <translation>Адна&amp;віць па долях…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Рэзервовая копія…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>А&amp;днавіць з рэзервовай копіі…</translation>
    </message>
    <message>
        <source>&amp;Another library…</source>
        <translation>Іншая &amp;бібліятэка…</translation>
    </message>
    <message>
        <source>&amp;Destroy the key…</source>
        <translation>Зні&amp;шчыць ключ…</translation>
    </message>
    <message>
        <source>What a &amp;seized computer shows</source>
        <translation>&amp;Што пакажа адабраны камп’ютар</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Праз %n хвіліну</numerusform>
            <numerusform>Праз %n хвіліны</numerusform>
            <numerusform>Праз %n хвілін</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Ніколі</translation>
    </message>
    <message>
        <source>&amp;Forget this session</source>
        <translation>&amp;Забыць гэты сеанс</translation>
    </message>
    <message>
        <source>Show &amp;highlights</source>
        <translation>Паказваць &amp;вылучэнні</translation>
    </message>
    <message>
        <source>&amp;Annotations panel</source>
        <translation>&amp;Панэль нататак</translation>
    </message>
    <message>
        <source>&amp;Passport of the document</source>
        <translation>П&amp;ашпарт дакумента</translation>
    </message>
    <message>
        <source>Whol&amp;e page</source>
        <translation>Старонка &amp;цалкам</translation>
    </message>
    <message>
        <source>P&amp;ictures of the document</source>
        <translation>Вы&amp;явы дакумента</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Як у с&amp;істэме</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Светлыя</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Цёмныя</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Пошук</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>На&amp;зад</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Нап&amp;ерад</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation>&amp;Наступнае супадзенне</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <translation>Папярэдняе &amp;супадзенне</translation>
    </message>
    <message>
        <source>Previous &amp;document</source>
        <translation>Папярэдні д&amp;акумент</translation>
    </message>
    <message>
        <source>To the &amp;results</source>
        <translation>Да &amp;вынікаў</translation>
    </message>
    <message>
        <source>To the &amp;text</source>
        <translation>Да тэкст&amp;у</translation>
    </message>
    <message>
        <source>To the &amp;annotations</source>
        <translation>Да натата&amp;к</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Папярэдн&amp;яя частка акна</translation>
    </message>
    <message>
        <source>&amp;Create an encrypted library…</source>
        <translation>&amp;Стварыць зашыфраваную бібліятэку…</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Адкрыць…</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Замкнуць зараз</translation>
    </message>
    <message>
        <source>&amp;Verify the documents</source>
        <translation>&amp;Праверыць дакументы</translation>
    </message>
    <message>
        <source>&amp;Keys and how to search</source>
        <translation>&amp;Клавішы і правілы пошуку</translation>
    </message>
</context>
<context>
    <name>AddDocumentsDialog</name>
    <message>
        <source>Progress</source>
        <translation>Ход працы</translation>
    </message>
    <message>
        <source>Archive App</source>
        <translation>Archive App</translation>
    </message>
    <message>
        <source>Adding documents</source>
        <translation>Даданне дакументаў</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>С&amp;пыніць</translation>
    </message>
    <message>
        <source>Documents added</source>
        <translation>Дакументы дададзены</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыць</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>дададзены %n</numerusform>
            <numerusform>дададзена %n</numerusform>
            <numerusform>дададзена %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n ужо быў</numerusform>
            <numerusform>%n ужо былі</numerusform>
            <numerusform>%n ужо былі</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n не ўдалося прачытаць</numerusform>
            <numerusform>%n не ўдалося прачытаць</numerusform>
            <numerusform>%n не ўдалося прачытаць</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed over</source>
        <translation>
            <numerusform>%n прапушчаны</numerusform>
            <numerusform>%n прапушчана</numerusform>
            <numerusform>%n прапушчана</numerusform>
        </translation>
    </message>
    <message>
        <source>what is added can be searched already</source>
        <translation>па дададзеным ужо можна шукаць</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 з %2 файлаў</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>засталося менш за хвіліну</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>засталася прыкладна %n хвіліна</numerusform>
            <numerusform>засталося прыкладна %n хвіліны</numerusform>
            <numerusform>засталося прыкладна %n хвілін</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Адкрыць</translation>
    </message>
    <message>
        <source>Open the one that it is &amp;like</source>
        <translation>Адкрыць &amp;падобны</translation>
    </message>
    <message>
        <source>Open what it came &amp;with</source>
        <translation>Адкрыць тое, &amp;унутры чаго ён прыйшоў</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Капіяваць</translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation>Што стала з кожным файлам</translation>
    </message>
    <message>
        <source>Enter opens the document, Ctrl+C copies the lines</source>
        <translation>Enter адкрывае дакумент, Ctrl+C капіюе радкі</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Add documents</source>
        <translation>Дадаць дакументы</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Дадаць папку</translation>
    </message>
    <message>
        <source>There is no page and no text in the clipboard. Copy one first.</source>
        <translation>У буферы абмену няма ні старонкі, ні тэксту. Спачатку скапіюйце іх.</translation>
    </message>
    <message>
        <source>%1 of %2 files were brought in when the program ended.</source>
        <translation>Калі праграма завяршылася, было дададзена файлаў: %1 з %2.</translation>
    </message>
    <message>
        <source>Go on adding</source>
        <translation>Працягнуць</translation>
    </message>
</context>
<context>
    <name>AdditionsModel</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Вынік</translation>
    </message>
    <message>
        <source>Added: “%1”</source>
        <translation>Дададзена: «%1»</translation>
    </message>
    <message>
        <source>Already there as “%1”, not added twice</source>
        <translation>Ужо ёсць пад назвай «%1», другі раз не дададзена</translation>
    </message>
    <message>
        <source>Passed over: %1</source>
        <translation>Прапушчана: %1</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>Не ўдалося прачытаць: %1</translation>
    </message>
</context>
<context>
    <name>AnnotationCommands</name>
    <message>
        <source>Add the note</source>
        <translation>даданне нататкі</translation>
    </message>
    <message>
        <source>Highlight the passage</source>
        <translation>вылучэнне ўрыўка</translation>
    </message>
    <message>
        <source>Reply to the note</source>
        <translation>адказ на нататку</translation>
    </message>
    <message>
        <source>Delete the reply</source>
        <translation>выдаленне адказу</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n note(s) of a thread</source>
        <translation>
            <numerusform>выдаленне %n нататкі з абмеркавання</numerusform>
            <numerusform>выдаленне %n нататак з абмеркавання</numerusform>
            <numerusform>выдаленне %n нататак з абмеркавання</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n annotation(s)</source>
        <translation>
            <numerusform>загрузка %n нататкі</numerusform>
            <numerusform>загрузка %n нататак</numerusform>
            <numerusform>загрузка %n нататак</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the colour</source>
        <translation>змяненне колеру</translation>
    </message>
    <message>
        <source>Change the tags</source>
        <translation>змяненне метак</translation>
    </message>
    <message>
        <source>Change the reply</source>
        <translation>змяненне адказу</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>змяненне нататкі</translation>
    </message>
    <message>
        <source>Change the annotation</source>
        <translation>змяненне нататкі</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>выдаленне нататкі</translation>
    </message>
    <message>
        <source>Correct the name</source>
        <translation>Выправіць імя</translation>
    </message>
    <message>
        <source>Take back the correction</source>
        <translation>Адмяніць выпраўленне</translation>
    </message>
</context>
<context>
    <name>AnnotationController</name>
    <message>
        <source>Notebook</source>
        <translation>Нататнік</translation>
    </message>
    <message>
        <source>A document that is not here</source>
        <translation>Дакумент, якога тут няма</translation>
    </message>
</context>
<context>
    <name>AnnotationEditor</name>
    <message>
        <source>Note on the passage</source>
        <translation>Нататка да ўрыўка</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нататка</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Меткі праз коску</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Захаваць</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Захаваць (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасаваць</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>Выдаліць нататку</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Жоўты</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зялёны</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Сіні</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Чырвоны</translation>
    </message>
    <message>
        <source>Reply to: {note}</source>
        <translation>Адказ на: {note}</translation>
    </message>
    <message>
        <source>About the whole document</source>
        <translation>Пра дакумент цалкам</translation>
    </message>
    <message>
        <source>About no document</source>
        <translation>Не пра дакумент</translation>
    </message>
</context>
<context>
    <name>AnnotationModel</name>
    <message>
        <source>Quote</source>
        <translation>Цытата</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нататка</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Меткі</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Дакумент</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Месца</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Калі</translation>
    </message>
    <message>
        <source>Please check the place</source>
        <translation>Праверце месца</translation>
    </message>
    <message>
        <source>Not found in the text</source>
        <translation>Не знойдзена ў тэксце</translation>
    </message>
    <message>
        <source>About the whole document</source>
        <translation>Пра дакумент цалкам</translation>
    </message>
    <message>
        <source>About no document</source>
        <translation>Не пра дакумент</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Адказ</translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>Annotations</source>
        <translation>Нататкі</translation>
    </message>
    <message>
        <source>Select a passage in the text: Ctrl+D highlights it, Ctrl+Shift+D adds a note.</source>
        <translation>Вылучыце ўрывак у тэксце: Ctrl+D пазначыць яго колерам, Ctrl+Shift+D дадасць нататку.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n нататка</numerusform>
            <numerusform>%n нататкі</numerusform>
            <numerusform>%n нататак</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Select a passage in the text first.</source>
        <translation>Спачатку вылучыце ўрывак у тэксце.</translation>
    </message>
    <message>
        <source>Copied, with where it comes from.</source>
        <translation>Скапіявана разам з указаннем крыніцы.</translation>
    </message>
    <message>
        <source>A note was not finished when the program ended.</source>
        <translation>Калі праграма закрылася, адна нататка была не дапісана.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Дапісаць</translation>
    </message>
    <message>
        <source>Changed in another document.</source>
        <translation>Зменена ў іншым дакуменце.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Паказаць</translation>
    </message>
    <message>
        <source>It is somebody else</source>
        <translation>Гэта нехта іншы</translation>
    </message>
</context>
<context>
    <name>BrokenPage</name>
    <message>
        <source>The archive cannot be opened</source>
        <translation>Архіў не ўдаецца адкрыць</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыць</translation>
    </message>
</context>
<context>
    <name>BugWatch</name>
    <message>
        <source>Something went wrong in the program; your notes are safe.</source>
        <translation>У праграме нешта пайшло не так; вашы нататкі ў бяспецы.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Падрабязнасці</translation>
    </message>
    <message>
        <source>Archive App</source>
        <translation>Archive App</translation>
    </message>
    <message>
        <source>This says where in the program it happened. Nothing of yours is in it; you can pass it on.</source>
        <translation>Тут сказана, у якім месцы праграмы гэта здарылася. Нічога вашага тут няма; гэта можна перадаць распрацоўшчыкам.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыць</translation>
    </message>
</context>
<context>
    <name>ChipsBar</name>
    <message>
        <source>not %1</source>
        <translation>без: %1</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>апублікавана: %1</translation>
    </message>
    <message>
        <source>mentions %1</source>
        <translation>згадана: %1</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Зняць усе фільтры</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Зняць фільтр %1</translation>
    </message>
</context>
<context>
    <name>ChronicleModel</name>
    <message>
        <source>Nothing is told of %1</source>
        <translation>Пра %1 нічога не сказана</translation>
    </message>
    <message>
        <source>%1 · publication date not stated</source>
        <translation>%1 · дата публікацыі не пазначана</translation>
    </message>
    <message>
        <source>%1 · published %2</source>
        <translation>%1 · апублікавана %2</translation>
    </message>
</context>
<context>
    <name>ChronicleView</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Export as table…</source>
        <translation>У табліцу…</translation>
    </message>
    <message>
        <source>Only &amp;documents that were found</source>
        <translation>Толькі &amp;знойдзеныя дакументы</translation>
    </message>
    <message>
        <source>What happened when</source>
        <translation>Што і калі адбылося</translation>
    </message>
    <message numerus="yes">
        <source>%n dated sentence(s), in the order of the dates they mention.</source>
        <translation>
            <numerusform>%n сказ з датай, у парадку згаданых дат.</numerusform>
            <numerusform>%n сказы з датамі, у парадку згаданых дат.</numerusform>
            <numerusform>%n сказаў з датамі, у парадку згаданых дат.</numerusform>
        </translation>
    </message>
    <message>
        <source>A date is shown as exactly as the text tells it. Dates that nobody found are missing.</source>
        <translation>Дата паказана настолькі дакладна, наколькі яе называе тэкст. Незнойдзеных дат тут няма.</translation>
    </message>
    <message>
        <source>Enter opens the sentence in its document</source>
        <translation>Enter адкрывае сказ у дакуменце</translation>
    </message>
</context>
<context>
    <name>CollectionChoice</name>
    <message>
        <source>All documents</source>
        <translation>Усе дакументы</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Калекцыя</translation>
    </message>
    <message>
        <source>Came with the program</source>
        <translation>Прыйшло з праграмай</translation>
    </message>
</context>
<context>
    <name>CollectionModel</name>
    <message>
        <source>Added by you</source>
        <translation>Дададзена вамі</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Кошык</translation>
    </message>
</context>
<context>
    <name>CompanionList</name>
    <message>
        <source>Enter filters by the name, Ctrl+Enter opens its page</source>
        <translation>Enter адбірае па імені, Ctrl+Enter адкрывае яго старонку</translation>
    </message>
</context>
<context>
    <name>CompletionModel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n дакумент</numerusform>
            <numerusform>%n дакументы</numerusform>
            <numerusform>%n дакументаў</numerusform>
        </translation>
    </message>
    <message>
        <source>recent search</source>
        <translation>нядаўні пошук</translation>
    </message>
    <message>
        <source>person</source>
        <translation>асоба</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>арганізацыя</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>метка</translation>
    </message>
</context>
<context>
    <name>CorrectionController</name>
    <message>
        <source>“%2” is another way to write “%1” now.</source>
        <translation>«%2» — цяпер яшчэ адно напісанне імя «%1».</translation>
    </message>
    <message>
        <source>Which name should be shown for “%1”?</source>
        <translation>Якое імя паказваць замест «%1»?</translation>
    </message>
    <message>
        <source>Show this name</source>
        <translation>Паказваць гэтае імя</translation>
    </message>
    <message>
        <source>How else is “%1” written?</source>
        <translation>Як яшчэ пішацца «%1»?</translation>
    </message>
    <message>
        <source>Add the spelling</source>
        <translation>Дадаць напісанне</translation>
    </message>
    <message>
        <source>What is “%1”? For example: president of a trade union</source>
        <translation>Хто гэта – «%1»? Напрыклад: старшыня прафсаюза</translation>
    </message>
    <message>
        <source>Add the role</source>
        <translation>Дадаць ролю</translation>
    </message>
    <message>
        <source>“%1” is the same as:</source>
        <translation>«%1» – тое ж, што:</translation>
    </message>
    <message>
        <source>Join both</source>
        <translation>Аб’яднаць</translation>
    </message>
</context>
<context>
    <name>CorrectionList</name>
    <message>
        <source>Corrected names</source>
        <translation>Выпраўленыя імёны</translation>
    </message>
    <message>
        <source>What you corrected is kept in the library and applied to all documents.</source>
        <translation>Выпраўленае захоўваецца ў бібліятэцы і дзейнічае ва ўсіх дакументах.</translation>
    </message>
    <message>
        <source>Delete takes a correction back</source>
        <translation>Delete адмяняе выпраўленне</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Адмяніць выпраўленне</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыць</translation>
    </message>
    <message>
        <source>“%1” is the same as “%2”</source>
        <translation>«%1» – тое ж, што «%2»</translation>
    </message>
    <message>
        <source>“%2” is not “%1”</source>
        <translation>«%2» – гэта не «%1»</translation>
    </message>
    <message>
        <source>“%1” is shown as “%2”</source>
        <translation>«%1» паказваецца як «%2»</translation>
    </message>
    <message>
        <source>“%1” is also written “%2”</source>
        <translation>«%1» пішацца і так: «%2»</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>“%1” is hidden</source>
        <translation>«%1» схавана</translation>
    </message>
    <message>
        <source>“%1” is hidden where it is written “%2”</source>
        <translation>«%1» схавана там, дзе напісана «%2»</translation>
    </message>
    <message>
        <source>“%1” is a person</source>
        <translation>«%1» – чалавек</translation>
    </message>
    <message>
        <source>“%1” is an organisation</source>
        <translation>«%1» – арганізацыя</translation>
    </message>
</context>
<context>
    <name>CorrectionMenu</name>
    <message>
        <source>&amp;Correct</source>
        <translation>&amp;Выправіць</translation>
    </message>
    <message>
        <source>&amp;Show another name…</source>
        <translation>&amp;Паказваць іншае імя…</translation>
    </message>
    <message>
        <source>&amp;Add another spelling…</source>
        <translation>&amp;Дадаць напісанне…</translation>
    </message>
    <message>
        <source>Add a &amp;role…</source>
        <translation>Дадаць &amp;ролю…</translation>
    </message>
    <message>
        <source>It is the sa&amp;me as…</source>
        <translation>Гэта &amp;тое ж, што…</translation>
    </message>
    <message>
        <source>It is an or&amp;ganisation</source>
        <translation>Гэта &amp;арганізацыя</translation>
    </message>
    <message>
        <source>It is a &amp;person</source>
        <translation>Гэта &amp;чалавек</translation>
    </message>
    <message>
        <source>&amp;Hide this name</source>
        <translation>&amp;Схаваць гэтае імя</translation>
    </message>
    <message>
        <source>Hide it &amp;when written</source>
        <translation>С&amp;хаваць, калі напісана</translation>
    </message>
    <message>
        <source>It is somebody &amp;else when written</source>
        <translation>Гэта хтосьці ін&amp;шы, калі напісана</translation>
    </message>
</context>
<context>
    <name>DatesSection</name>
    <message>
        <source>mentioned</source>
        <translation>згаданыя</translation>
    </message>
    <message>
        <source>Dates mentioned in the documents</source>
        <translation>Даты, згаданыя ў дакументах</translation>
    </message>
    <message>
        <source>published</source>
        <translation>публікацыі</translation>
    </message>
    <message>
        <source>Dates on which the documents were published</source>
        <translation>Даты публікацыі дакументаў</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Шкала часу</translation>
    </message>
    <message>
        <source>Arrows choose years, Shift extends, Enter filters, Esc clears</source>
        <translation>Стрэлкі выбіраюць гады, Shift пашырае выбар, Enter адбірае, Esc здымае</translation>
    </message>
</context>
<context>
    <name>DestructionDialog</name>
    <message>
        <source>destroy</source>
        <translation>знішчыць</translation>
    </message>
    <message>
        <source>Destroy the key</source>
        <translation>Знішчэнне ключа</translation>
    </message>
    <message>
        <source>&amp;Destroy the key</source>
        <translation>Зні&amp;шчыць ключ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасаваць</translation>
    </message>
    <message>
        <source>Nobody opens this library afterwards, with no passphrase and no shares, and you neither. It is done in a moment and cannot be undone.</source>
        <translation>Пасля гэтага бібліятэку не адкрые ніхто: ні парольнай фразай, ні долямі, і вы таксама. Гэта робіцца за імгненне, і адмяніць гэта нельга.</translation>
    </message>
    <message>
        <source>What this does not reach</source>
        <translation>Што застаецца</translation>
    </message>
    <message>
        <source>Copies and backups made before, and what the memory of a stick or an SSD keeps of overwritten files. Whoever has one of these can still open it with the passphrase or shares of that time.</source>
        <translation>Зробленыя раней копіі, у тым ліку рэзервовыя, і тое, што памяць флэшкі або SSD захоўвае ад перазапісаных файлаў. У каго яны ёсць, той па-ранейшаму адкрые іх парольнай фразай або долямі таго часу.</translation>
    </message>
    <message>
        <source>To go on, type this word: %1</source>
        <translation>Каб працягнуць, увядзіце слова: %1</translation>
    </message>
</context>
<context>
    <name>DocumentHeader</name>
    <message>
        <source>date not stated</source>
        <translation>дата не пазначана</translation>
    </message>
    <message>
        <source>publisher not stated</source>
        <translation>выдавец не пазначаны</translation>
    </message>
    <message>
        <source>document %1 of %2</source>
        <translation>дакумент %1 з %2</translation>
    </message>
    <message>
        <source>a picture: search does not find its words</source>
        <translation>выява: пошук не знаходзіць яе слоў</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n слова</numerusform>
            <numerusform>%n словы</numerusform>
            <numerusform>%n слоў</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityView</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Correct this name</source>
        <translation>Выправіць гэтае імя</translation>
    </message>
    <message>
        <source>Only documents with this name</source>
        <translation>Толькі з гэтым іменем</translation>
    </message>
    <message>
        <source>Mentions in context</source>
        <translation>Згадкі ў кантэксце</translation>
    </message>
    <message>
        <source>Occurs together with</source>
        <translation>Сустракаецца разам з</translation>
    </message>
    <message>
        <source>Mentions over time</source>
        <translation>Згадкі па гадах</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Асоба</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Арганізацыя</translation>
    </message>
    <message>
        <source>found automatically, may be incomplete</source>
        <translation>знойдзена аўтаматычна, магчыма, не цалкам</translation>
    </message>
    <message>
        <source>In the texts: %1</source>
        <translation>У тэкстах: %1</translation>
    </message>
    <message>
        <source>Written in the texts: %1</source>
        <translation>Напісанні ў тэкстах: %1</translation>
    </message>
    <message>
        <source>Also known as: %1</source>
        <translation>Іншыя імёны: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n in documents without a date</source>
        <translation>
            <numerusform>%n у дакументах без даты</numerusform>
            <numerusform>%n у дакументах без даты</numerusform>
            <numerusform>%n у дакументах без даты</numerusform>
        </translation>
    </message>
    <message>
        <source>Mentions by year of publication</source>
        <translation>Згадкі па годзе публікацыі</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n згадка</numerusform>
            <numerusform>%n згадкі</numerusform>
            <numerusform>%n згадак</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n дакумент</numerusform>
            <numerusform>%n дакументы</numerusform>
            <numerusform>%n дакументаў</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>There are no annotations to export.</source>
        <translation>Няма нататак, якія можна выгрузіць.</translation>
    </message>
    <message>
        <source>Export annotations</source>
        <translation>Выгрузіць нататкі</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>нататкі</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>Рэзервовая копія бібліятэкі</translation>
    </message>
    <message>
        <source>library</source>
        <translation>бібліятэка</translation>
    </message>
    <message>
        <source>No names were corrected.</source>
        <translation>Выпраўленых імёнаў няма.</translation>
    </message>
    <message>
        <source>corrected names</source>
        <translation>выпраўленыя імёны</translation>
    </message>
    <message>
        <source>Export corrected names</source>
        <translation>Выгрузка выпраўленых імёнаў</translation>
    </message>
    <message>
        <source>Export what happened when</source>
        <translation>Выгрузка падзей па датах</translation>
    </message>
    <message>
        <source>chronicle</source>
        <translation>падзеі</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Загрузіць нататкі</translation>
    </message>
    <message>
        <source>Import corrected names</source>
        <translation>Загрузка выпраўленых імёнаў</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) exported.</source>
        <translation>
            <numerusform>Выгружана %n нататка.</numerusform>
            <numerusform>Выгружана %n нататкі.</numerusform>
            <numerusform>Выгружана %n нататак.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not encrypted.</source>
        <translation>Файл не зашыфраваны.</translation>
    </message>
    <message>
        <source>The backup is written. It opens with the passphrase that the library has now.</source>
        <translation>Рэзервовая копія запісаная. Яна адкрываецца той парольнай фразай, якая ў бібліятэкі цяпер.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) imported.</source>
        <translation>
            <numerusform>Загружана %n нататка.</numerusform>
            <numerusform>Загружана %n нататкі.</numerusform>
            <numerusform>Загружана %n нататак.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n ужо была.</numerusform>
            <numerusform>%n ужо былі.</numerusform>
            <numerusform>%n ужо было.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused, as they are not well formed.</source>
        <translation>
            <numerusform>%n адхілена: няправільна складзена.</numerusform>
            <numerusform>%n адхілены: няправільна складзены.</numerusform>
            <numerusform>%n адхілена: няправільна складзены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) exported.</source>
        <translation>
            <numerusform>Выгружана %n выпраўленне.</numerusform>
            <numerusform>Выгружаны %n выпраўленні.</numerusform>
            <numerusform>Выгружана %n выпраўленняў.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) imported.</source>
        <translation>
            <numerusform>Загружана %n выпраўленне.</numerusform>
            <numerusform>Загружаны %n выпраўленні.</numerusform>
            <numerusform>Загружана %n выпраўленняў.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dated sentence(s) exported.</source>
        <translation>
            <numerusform>Выгружаны %n сказ з датай.</numerusform>
            <numerusform>Выгружаны %n сказы з датамі.</numerusform>
            <numerusform>Выгружана %n сказаў з датамі.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are exactly as they were received.</source>
        <translation>
            <numerusform>%n дакумент дакладна такі, якім быў атрыманы.</numerusform>
            <numerusform>%n дакументы дакладна такія, якімі былі атрыманы.</numerusform>
            <numerusform>%n дакументаў дакладна такія, якімі былі атрыманы.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were altered or are missing. Get a fresh copy of the program.</source>
        <translation>
            <numerusform>%n дакумент зменены або адсутнічае. Вазьміце свежую копію праграмы.</numerusform>
            <numerusform>%n дакументы зменены або адсутнічаюць. Вазьміце свежую копію праграмы.</numerusform>
            <numerusform>%n дакументаў зменена або адсутнічае. Вазьміце свежую копію праграмы.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExpansionLine</name>
    <message>
        <source>Search all spellings</source>
        <translation>Шукаць ва ўсіх напісаннях</translation>
    </message>
    <message>
        <source>Only as typed</source>
        <translation>Толькі як набрана</translation>
    </message>
    <message>
        <source>Searched only as typed: no other spellings, no word forms.</source>
        <translation>Пошук толькі як набрана: без іншых напісанняў і форм слоў.</translation>
    </message>
    <message>
        <source>Also searched: %1</source>
        <translation>Шукалі таксама: %1</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>&amp;Only documents with this</source>
        <translation>&amp;Толькі дакументы з гэтым</translation>
    </message>
    <message>
        <source>Only documents &amp;without this</source>
        <translation>Толькі дакументы &amp;без гэтага</translation>
    </message>
    <message>
        <source>Open its &amp;page</source>
        <translation>Адкрыць &amp;старонку</translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n дакумент</numerusform>
            <numerusform>%n дакументы</numerusform>
            <numerusform>%n дакументаў</numerusform>
        </translation>
    </message>
    <message>
        <source>included</source>
        <translation>уключана</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>выключана</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Filter names and dates</source>
        <translation>Адбор імёнаў і дат</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Людзі</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Арганізацыі</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
</context>
<context>
    <name>FacetSection</name>
    <message>
        <source>Space includes, minus excludes, Ctrl+Enter opens the page of a name, F2 and the menu key correct it</source>
        <translation>Прабел уключае, мінус выключае, Ctrl+Enter адкрывае старонку імя, F2 і клавіша меню выпраўляюць яго</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n запіс</numerusform>
            <numerusform>%n запісы</numerusform>
            <numerusform>%n запісаў</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyBar</name>
    <message>
        <source>From “%1”</source>
        <translation>З «%1»</translation>
    </message>
    <message>
        <source>Attached: %1, %2</source>
        <translation>Далучана: %1, %2</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Адкрыць</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>&amp;Захаваць копію…</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) came with it</source>
        <translation>
            <numerusform>З ім прыйшоў %n дакумент</numerusform>
            <numerusform>З ім прыйшлі %n дакументы</numerusform>
            <numerusform>З ім прыйшло %n дакументаў</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyController</name>
    <message>
        <source>Save a copy of the original</source>
        <translation>Захаваць копію арыгінала</translation>
    </message>
    <message>
        <source>The original is saved as it was received.</source>
        <translation>Арыгінал захаваны такім, якім быў атрыманы.</translation>
    </message>
    <message>
        <source>The file is not encrypted.</source>
        <translation>Файл не зашыфраваны.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation>Знайсці ў гэтым дакуменце</translation>
    </message>
    <message>
        <source>Previous one (Shift+F3)</source>
        <translation>Папярэдняе (Shift+F3)</translation>
    </message>
    <message>
        <source>Next one (F3)</source>
        <translation>Наступнае (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыць (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>Not in this document</source>
        <translation>У гэтым дакуменце няма</translation>
    </message>
</context>
<context>
    <name>GatheringPage</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>Going through the documents…</source>
        <translation>Праглядаюцца дакументы…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход працы</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>С&amp;пыніць</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Keys and how to search</source>
        <translation>Клавішы і правілы пошуку</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Як шукаць</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавішы</translation>
    </message>
    <message>
        <source>Your notes and your safety</source>
        <translation>Вашы нататкі і ваша бяспека</translation>
    </message>
    <message>
        <source>strike prison</source>
        <translation>забастоўка турма</translation>
    </message>
    <message>
        <source>documents with both words, in any form</source>
        <translation>дакументы з абодвума словамі ў любой форме</translation>
    </message>
    <message>
        <source>strike OR protest</source>
        <translation>забастоўка АБО пратэст</translation>
    </message>
    <message>
        <source>documents with either</source>
        <translation>дакументы з любым з двух</translation>
    </message>
    <message>
        <source>strike -miners</source>
        <translation>забастоўка -шахцёры</translation>
    </message>
    <message>
        <source>without a word; NOT and ! do the same</source>
        <translation>без гэтага слова; НЕ і ! значаць тое ж</translation>
    </message>
    <message>
        <source>&quot;day of action&quot;</source>
        <translation>&quot;дзень дзеянняў&quot;</translation>
    </message>
    <message>
        <source>exactly these words in this order</source>
        <translation>менавіта гэтыя словы ў гэтым парадку</translation>
    </message>
    <message>
        <source>&quot;union leaders&quot;~5</source>
        <translation>&quot;лідары прафсаюза&quot;~5</translation>
    </message>
    <message>
        <source>near each other, in any order</source>
        <translation>побач адно з адным у любым парадку</translation>
    </message>
    <message>
        <source>imprison*  wom?n</source>
        <translation>зняволен*  л?дар</translation>
    </message>
    <message>
        <source>any ending; any one letter</source>
        <translation>любы канчатак; любая адна літара</translation>
    </message>
    <message>
        <source>Kalesnikava~</source>
        <translation>Калеснікава~</translation>
    </message>
    <message>
        <source>similar spellings; known names are found in every spelling without it</source>
        <translation>падобныя напісанні; вядомыя імёны знаходзяцца ва ўсіх напісаннях і без гэтага</translation>
    </message>
    <message>
        <source>person:Yarashuk</source>
        <translation>асоба:Ярашук</translation>
    </message>
    <message>
        <source>also organisation: title: publisher: language: tag: note: collection:</source>
        <translation>таксама арганізацыя: загаловак: выдавец: мова: метка: нататка: калекцыя:</translation>
    </message>
    <message>
        <source>date:2022..2023</source>
        <translation>дата:2022..2023</translation>
    </message>
    <message>
        <source>mentioned then; published:2024 is when a document came out</source>
        <translation>згадана ў гэты час; апублікавана:2024 – калі выйшаў дакумент</translation>
    </message>
    <message>
        <source>1 2 3 4</source>
        <translation>1 2 3 4</translation>
    </message>
    <message>
        <source>in the text: highlight the selection in yellow, green, blue, red</source>
        <translation>у тэксце: пазначыць вылучанае жоўтым, зялёным, сінім, чырвоным</translation>
    </message>
    <message>
        <source>Space, -</source>
        <translation>Прабел, -</translation>
    </message>
    <message>
        <source>in the filters: only documents with this name, without this name</source>
        <translation>у фільтрах: толькі дакументы з гэтым іменем, без гэтага імені</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>in the filters: open the page of a name</source>
        <translation>у фільтрах: адкрыць старонку імені</translation>
    </message>
    <message>
        <source>← →, Enter</source>
        <translation>← →, Enter</translation>
    </message>
    <message>
        <source>on the timeline: choose years, with Shift several, and filter by them</source>
        <translation>на шкале часу: выбраць гады, з Shift некалькі, і адабраць па іх</translation>
    </message>
    <message>
        <source>The program never connects to a network. Searches and opened documents are not recorded.</source>
        <translation>Праграма ніколі не выходзіць у сетку. Пошукі і адкрытыя дакументы не запісваюцца.</translation>
    </message>
    <message>
        <source>Notes, tags and added documents are kept only in an encrypted library behind your passphrase, or in memory until the program ends. Whoever forgets the passphrase has no way back in, except by two paper shares made before.</source>
        <translation>Нататкі, меткі і дададзеныя дакументы захоўваюцца толькі ў зашыфраванай бібліятэцы пад вашай парольнай фразай або ў памяці, пакуль працуе праграма. Калі фраза забытая, увайсці можна толькі з дзвюма долямі на паперы, зробленымі загадзя.</translation>
    </message>
    <message>
        <source>No program can protect a computer that is already under someone else’s control, a screen that is watched, or a passphrase that was seen.</source>
        <translation>Ніякая праграма не абароніць камп’ютар, які ўжо пад чужым кантролем, экран, на які глядзяць, або фразу, якую падгледзелі.</translation>
    </message>
</context>
<context>
    <name>KeyController</name>
    <message>
        <source>New shares were made but not shown. Make them again.</source>
        <translation>Новыя долі зроблены, але не паказаны. Зрабіце іх яшчэ раз.</translation>
    </message>
    <message>
        <source>Recover a backup</source>
        <translation>Аднаўленне з рэзервовай копіі па долях</translation>
    </message>
    <message>
        <source>The library opens with the new passphrase. Make new shares if the old sheets were seen.</source>
        <translation>Бібліятэка адкрываецца новай парольнай фразай. Калі старыя аркушы нехта бачыў, зрабіце новыя долі.</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <source>Key file</source>
        <translation>Файл-ключ</translation>
    </message>
    <message>
        <source>This file is needed beside the passphrase from now on.</source>
        <translation>Цяпер разам з парольнай фразай патрэбны і гэты файл.</translation>
    </message>
    <message>
        <source>The library opens with the new passphrase from now on.</source>
        <translation>Цяпер бібліятэка адкрываецца новай парольнай фразай.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Аднаўленне з рэзервовай копіі</translation>
    </message>
    <message>
        <source>Making the key. This takes a moment on purpose…</source>
        <translation>Ствараецца ключ. Гэта наўмысна займае час…</translation>
    </message>
    <message>
        <source>Nothing is kept on disk: your notes end with this session.</source>
        <translation>На дыск нічога не пішацца: нататкі знікнуць разам з гэтым сеансам.</translation>
    </message>
    <message>
        <source>Locked.</source>
        <translation>Замкнёна.</translation>
    </message>
    <message>
        <source>What was kept in this session is gone.</source>
        <translation>Тое, што захоўвалася ў гэтым сеансе, выдалена.</translation>
    </message>
    <message>
        <source>The folder of another library</source>
        <translation>Папка іншай бібліятэкі</translation>
    </message>
    <message>
        <source>The program could not be started again, so nothing was changed.</source>
        <translation>Праграму не ўдалося запусціць зноў, таму нічога не змянілася.</translation>
    </message>
    <message>
        <source>There is no library in this folder yet. It is made when you keep something.</source>
        <translation>У гэтай папцы яшчэ няма бібліятэкі. Яна з’явіцца, калі вы нешта захаваеце.</translation>
    </message>
    <message>
        <source>The key could not be erased: its file cannot be written.</source>
        <translation>Сцерці ключ не ўдалося: яго файл нельга запісаць.</translation>
    </message>
    <message>
        <source>The key of your library is destroyed: nobody can open what was in it, you neither. Not reached: copies and backups made before, and what a stick or SSD keeps of overwritten files.</source>
        <translation>Ключ вашай бібліятэкі знішчаны: ніхто не адкрые тое, што ў ёй было, і вы таксама. Не закранута: зробленыя раней копіі і рэзервовыя копіі, а таксама тое, што флэшка або SSD захоўвае ад перазапісаных файлаў.</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Паказаць</translation>
    </message>
    <message>
        <source>Archive App</source>
        <translation>Archive App</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Тая ж фраза яшчэ раз</translation>
    </message>
    <message>
        <source>&amp;Make one for me</source>
        <translation>П&amp;рыдумаць за мяне</translation>
    </message>
    <message>
        <source>Create &amp;library</source>
        <translation>Стварыць &amp;бібліятэку</translation>
    </message>
    <message>
        <source>&amp;Keep nothing on disk</source>
        <translation>&amp;Нічога не захоўваць на дыску</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасаваць</translation>
    </message>
    <message>
        <source>Where should your notes be kept?</source>
        <translation>Дзе захоўваць вашы нататкі?</translation>
    </message>
    <message>
        <source>An encrypted library on this computer keeps notes, tags and added documents behind a passphrase.</source>
        <translation>Зашыфраваная бібліятэка на гэтым камп’ютары захоўвае нататкі, меткі і дададзеныя дакументы пад парольнай фразай.</translation>
    </message>
    <message>
        <source>If you forget the passphrase, nobody can open the library again, unless you have made paper shares of the key before. Write it down and keep the paper somewhere safe.</source>
        <translation>Калі вы забудзеце парольную фразу, бібліятэку больш ніхто не адкрые, хіба што вы загадзя зрабілі долі ключа на паперы. Запішыце фразу і захоўвайце паперу ў надзейным месцы.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Парольная фраза</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>Яшчэ &amp;раз</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Фразы пакуль не супадаюць.</translation>
    </message>
    <message>
        <source>Write these words down, then type them again.</source>
        <translation>Запішыце гэтыя словы, затым набярыце іх яшчэ раз.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Праўка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Выгляд</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>К&amp;олеры</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Мова</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>П&amp;ераход</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Бібліятэка</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Даведка</translation>
    </message>
    <message>
        <source>Highlight &amp;in</source>
        <translation>Вылучыць ко&amp;лерам</translation>
    </message>
    <message>
        <source>Lock by &amp;itself</source>
        <translation>Замыкаць аў&amp;таматычна</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Нататкі</translation>
    </message>
    <message>
        <source>Close the list of annotations</source>
        <translation>Закрыць спіс нататак</translation>
    </message>
</context>
<context>
    <name>MarginNotes</name>
    <message>
        <source>Notes in the margin</source>
        <translation>Нататкі на палях</translation>
    </message>
    <message>
        <source>The list of annotations has the same notes for the keyboard.</source>
        <translation>Тыя самыя нататкі ёсць у спісе нататак, для клавіятуры.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Закрыць паведамленне</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Archive App</source>
        <translation>Archive App</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасаваць</translation>
    </message>
</context>
<context>
    <name>NameMenu</name>
    <message>
        <source>Open the page of “%1”</source>
        <translation>Адкрыць старонку «%1»</translation>
    </message>
    <message>
        <source>Correct “%1”</source>
        <translation>Выправіць «%1»</translation>
    </message>
</context>
<context>
    <name>NetworkCanvas</name>
    <message numerus="yes">
        <source>%1, in %n paragraph(s)</source>
        <translation>
            <numerusform>%1, у %n абзацы</numerusform>
            <numerusform>%1, у %n абзацах</numerusform>
            <numerusform>%1, у %n абзацах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2, together in %n paragraph(s)</source>
        <translation>
            <numerusform>%1 і %2, разам у %n абзацы</numerusform>
            <numerusform>%1 і %2, разам у %n абзацах</numerusform>
            <numerusform>%1 і %2, разам у %n абзацах</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>%1 occurs together with</source>
        <translation>%1: хто і што побач</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Who occurs with whom</source>
        <translation>Хто з кім згадваецца</translation>
    </message>
    <message>
        <source>A line joins two names that stand in one paragraph. Found automatically, may be incomplete.</source>
        <translation>Лінія злучае два імёны з аднаго абзаца. Знойдзена аўтаматычна, магчыма, не цалкам.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Імёны</translation>
    </message>
    <message>
        <source>Occurs together with</source>
        <translation>Згадваецца разам з</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Урыўкі</translation>
    </message>
    <message>
        <source>Picture of the network</source>
        <translation>Схема сувязяў</translation>
    </message>
    <message>
        <source>Arrow keys go from name to name, Enter opens its page. The lists say the same.</source>
        <translation>Стрэлкі вядуць ад імя да імя, Enter адкрывае яго старонку. Спісы кажуць тое ж самае.</translation>
    </message>
    <message>
        <source>Enter opens the page of the name</source>
        <translation>Enter адкрывае старонку імя</translation>
    </message>
    <message>
        <source>Enter shows the passages</source>
        <translation>Enter паказвае ўрыўкі</translation>
    </message>
</context>
<context>
    <name>NoteActions</name>
    <message>
        <source>Show in the text</source>
        <translation>Паказаць у тэксце</translation>
    </message>
    <message>
        <source>The place is right</source>
        <translation>Месца правільнае</translation>
    </message>
    <message>
        <source>Find its place…</source>
        <translation>Знайсці месца…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Адказаць…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Змяніць…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Выдаліць</translation>
    </message>
    <message>
        <source>a passage</source>
        <translation>урывак</translation>
    </message>
    <message>
        <source>Follow the link: {title}</source>
        <translation>Перайсці па спасылцы: {title}</translation>
    </message>
</context>
<context>
    <name>NoteFilterBar</name>
    <message>
        <source>All tags</source>
        <translation>Усе меткі</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>Усе колеры</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Усе месцы</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Усе дакументы</translation>
    </message>
    <message>
        <source>Filter quotes, notes and tags (tag:name)</source>
        <translation>Адбор паводле цытат, нататак і метак (tag:метка)</translation>
    </message>
    <message>
        <source>Only with this tag</source>
        <translation>Толькі з гэтай меткай</translation>
    </message>
    <message>
        <source>Only in this colour</source>
        <translation>Толькі гэтага колеру</translation>
    </message>
    <message>
        <source>Only with such a place</source>
        <translation>Толькі з такім месцам</translation>
    </message>
    <message>
        <source>Only in this document</source>
        <translation>Толькі ў гэтым дакуменце</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Жоўты</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зялёны</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Сіні</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Чырвоны</translation>
    </message>
    <message>
        <source>In their place</source>
        <translation>На сваім месцы</translation>
    </message>
    <message>
        <source>Please check the place</source>
        <translation>Праверце месца</translation>
    </message>
    <message>
        <source>Not found in the text</source>
        <translation>Няма ў тэксце</translation>
    </message>
</context>
<context>
    <name>NotePlaces</name>
    <message>
        <source>Confirm the place</source>
        <translation>пацвярджэнне месца</translation>
    </message>
    <message>
        <source>Move the note</source>
        <translation>перанос нататкі</translation>
    </message>
    <message>
        <source>The document of this link is not here. Add it to follow the link.</source>
        <translation>Дакумента, на які паказвае спасылка, тут няма. Дадайце яго, каб перайсці па ёй.</translation>
    </message>
    <message>
        <source>The passage of this link is not in the text any more.</source>
        <translation>Урыўка, на які паказвае спасылка, у тэксце больш няма.</translation>
    </message>
    <message>
        <source>The text has changed. Please check whether the link means this passage.</source>
        <translation>Тэкст змяніўся. Праверце, ці пра гэты ўрывак гаворка.</translation>
    </message>
    <message>
        <source>Copied. In a note it is a link to this passage.</source>
        <translation>Скапіявана. У нататцы гэта спасылка на гэты ўрывак.</translation>
    </message>
</context>
<context>
    <name>NoteWriter</name>
    <message>
        <source>About the whole document</source>
        <translation>Пра дакумент цалкам</translation>
    </message>
    <message>
        <source>About no document</source>
        <translation>Не пра дакумент</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Менш</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Больш</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Адказаць</translation>
    </message>
    <message>
        <source>Please check the place.</source>
        <translation>Праверце месца.</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Месца правільнае</translation>
    </message>
    <message>
        <source>Find its place</source>
        <translation>Знайсці месца</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier reply(-ies)</source>
        <translation>
            <numerusform>яшчэ %n адказ раней</numerusform>
            <numerusform>яшчэ %n адказы раней</numerusform>
            <numerusform>яшчэ %n адказаў раней</numerusform>
        </translation>
    </message>
    <message>
        <source>a passage</source>
        <translation>урывак</translation>
    </message>
    <message>
        <source>{title} (not here)</source>
        <translation>{title} (тут няма)</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Новая нататка</translation>
    </message>
    <message>
        <source>A note that is about no document</source>
        <translation>Нататка не пра дакумент</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Усе нататкі</translation>
    </message>
    <message>
        <source>There is no such note. Ctrl+Shift+D writes one on the passage selected in a text.</source>
        <translation>Такой нататкі няма. Ctrl+Shift+D — нататка да ўрыўка, вылучанага ў тэксце.</translation>
    </message>
    <message>
        <source>Enter shows the passage, F2 edits, Ctrl+R replies, the menu key offers more</source>
        <translation>Enter паказвае ўрывак, F2 змяняе, Ctrl+R адказвае, клавіша меню прапануе больш</translation>
    </message>
    <message>
        <source>Order of the notes</source>
        <translation>Парадак нататак</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Спачатку новыя</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Спачатку старыя</translation>
    </message>
    <message>
        <source>By document and place</source>
        <translation>Паводле дакументаў і месцаў</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n нататка</numerusform>
            <numerusform>%n нататкі</numerusform>
            <numerusform>%n нататак</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewRuler</name>
    <message>
        <source>Hits and highlights in the whole text</source>
        <translation>Супадзенні і вылучэнні ва ўсім тэксце</translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>Archive App</source>
        <translation>Archive App</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыць</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Previous page</source>
        <translation>Папярэдняя старонка</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Наступная старонка</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Драбней</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Буйней</translation>
    </message>
    <message>
        <source>Page Up and Page Down turn the pages; plus and minus change the size.</source>
        <translation>Page Up і Page Down гартаюць старонкі, плюс і мінус мяняюць памер.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Старонка %1 з %2</translation>
    </message>
    <message>
        <source>Original page</source>
        <translation>Старонка арыгінала</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Archive App</source>
        <translation>Archive App</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Цяперашняя парольная фраза</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Новая парольная фраза</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>Новая парольная фраза яшчэ раз</translation>
    </message>
    <message>
        <source>Change &amp;passphrase</source>
        <translation>З&amp;мяніць фразу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасаваць</translation>
    </message>
    <message>
        <source>Copies and backups made before still open with the present passphrase.</source>
        <translation>Ранейшыя копіі і рэзервовыя копіі па-ранейшаму адкрываюцца цяперашняй парольнай фразай.</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>&amp;Цяперашняя</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Новая</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>&amp;Яшчэ раз</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Пакуль яны не супадаюць.</translation>
    </message>
    <message>
        <source>Making the key. This takes a moment on purpose…</source>
        <translation>Рыхтуецца ключ. Гэта знарок займае час…</translation>
    </message>
</context>
<context>
    <name>PassportForm</name>
    <message>
        <source>unknown</source>
        <translation>невядома</translation>
    </message>
    <message>
        <source>unknown; a year, a month or a day: 2023-03-23</source>
        <translation>невядома; год, месяц або дзень: 2023-03-23</translation>
    </message>
    <message>
        <source>What you leave empty is unknown. An empty title is the one that was found.</source>
        <translation>Пустое поле — невядома. Пусты загаловак — той, што быў знойдзены.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Захаваць</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>А&amp;дмена</translation>
    </message>
</context>
<context>
    <name>PassportPanel</name>
    <message>
        <source>Passport of the document</source>
        <translation>Пашпарт дакумента</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыць (Esc)</translation>
    </message>
    <message>
        <source>Close the passport</source>
        <translation>Закрыць пашпарт</translation>
    </message>
    <message>
        <source>C&amp;orrect…</source>
        <translation>&amp;Выправіць…</translation>
    </message>
    <message>
        <source>&amp;As found</source>
        <translation>&amp;Як знойдзена</translation>
    </message>
    <message>
        <source>Take back everything that you corrected here</source>
        <translation>Адмяніць усё, што вы тут выправілі</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Загаловак</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Аўтар</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Выдавец</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Апублікавана</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>File as received</source>
        <translation>Файл, як атрыманы</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Скан</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Выява</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Ліст</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрас</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Правы</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>SHA-256 арыгінала</translation>
    </message>
    <message>
        <source>Came with the program</source>
        <translation>Прыйшоў разам з праграмай</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>Дададзены вамі</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>не пазначана</translation>
    </message>
    <message>
        <source>found automatically, please check</source>
        <translation>знойдзена аўтаматычна, праверце</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>Дададзены</translation>
    </message>
    <message>
        <source>Where the file lay</source>
        <translation>Дзе ляжаў файл</translation>
    </message>
    <message>
        <source>text recognised from pictures, %1 % sure</source>
        <translation>тэкст распазнаны з выяў, упэўненасць %1 %</translation>
    </message>
    <message>
        <source>pictures of text: its words cannot be found by search</source>
        <translation>выявы з тэкстам: пошук не знаходзіць іх слоў</translation>
    </message>
    <message>
        <source>corrected by you</source>
        <translation>выпраўлена вамі</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Англійская</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Руская</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Беларуская</translation>
    </message>
    <message>
        <source>News article</source>
        <translation>Навіна</translation>
    </message>
    <message>
        <source>Press release</source>
        <translation>Прэс-рэліз</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Рэзалюцыя</translation>
    </message>
    <message>
        <source>Call to action</source>
        <translation>Заклік да дзеяння</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Выява %1 з %2</translation>
    </message>
    <message>
        <source>Pictures of the document</source>
        <translation>Выявы дакумента</translation>
    </message>
</context>
<context>
    <name>PlaceBar</name>
    <message>
        <source>Where a note belongs</source>
        <translation>Куды адносіцца нататка</translation>
    </message>
    <message>
        <source>Where does it belong?</source>
        <translation>Куды яна адносіцца?</translation>
    </message>
    <message>
        <source>It belongs here</source>
        <translation>Сюды</translation>
    </message>
    <message>
        <source>The note goes to the passage that is selected in the text</source>
        <translation>Нататка пяройдзе да ўрыўка, вылучанага ў тэксце</translation>
    </message>
    <message>
        <source>Previous possible place</source>
        <translation>Папярэдняе магчымае месца</translation>
    </message>
    <message>
        <source>Next possible place</source>
        <translation>Наступнае магчымае месца</translation>
    </message>
    <message>
        <source>Leave it where it is (Esc)</source>
        <translation>Пакінуць, дзе яна ёсць (Esc)</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} з {count}</translation>
    </message>
    <message>
        <source>No passage is like it. Select one in the text.</source>
        <translation>Падобнага ўрыўка няма. Вылучыце яго ў тэксце.</translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Recognised from a picture; it may be wrong</source>
        <translation>Распазнана з выявы; магчымая памылка</translation>
    </message>
    <message>
        <source>Document text</source>
        <translation>Тэкст дакумента</translation>
    </message>
    <message>
        <source>Arrow keys move the caret, with Shift they select. Ctrl+Down goes to the next name, Enter opens its page.</source>
        <translation>Стрэлкі рухаюць курсор, з Shift вылучаюць. Ctrl+Down вядзе да наступнага імені, Enter адкрывае яго старонку.</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Choose a document</source>
        <translation>Выберыце дакумент</translation>
    </message>
    <message>
        <source>Pick one in the list, or search above. F1 shows the keys.</source>
        <translation>Выберыце ў спісе або знайдзіце праз радок пошуку. F1 пакажа клавішы.</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recover with shares</source>
        <translation>Аднаўленне па долях</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Новая парольная фраза</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>Новая парольная фраза яшчэ раз</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>Адна&amp;віць</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасаваць</translation>
    </message>
    <message>
        <source>Type the words of two sheets, and a new passphrase. The old one stops working here; copies and backups made before still open with it.</source>
        <translation>Увядзіце словы з двух аркушаў і новую парольную фразу. Ранейшая тут больш не падзейнічае; зробленыя раней копіі, у тым ліку рэзервовыя, па-ранейшаму адкрываюцца ёю.</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Новая парольная фраза</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>&amp;Яшчэ раз</translation>
    </message>
    <message>
        <source>The two passphrases are not the same yet.</source>
        <translation>Фразы пакуль не супадаюць.</translation>
    </message>
    <message>
        <source>Making the key. This takes a moment on purpose…</source>
        <translation>Ствараецца ключ. Гэта знарок займае час…</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>Your note: %1</source>
        <translation>Ваша нататка: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n супадзенне</numerusform>
            <numerusform>%n супадзенні</numerusform>
            <numerusform>%n супадзенняў</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>Most relevant first</source>
        <translation>Спачатку найбольш адпаведныя</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Спачатку новыя</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Па загалоўку</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Парадак: %1</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Вынікі</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n дакумент</numerusform>
            <numerusform>%n дакументы</numerusform>
            <numerusform>%n дакументаў</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Нічога не знойдзена</translation>
    </message>
    <message>
        <source>Drop files or folders here, or choose them. Everything stays on this computer.</source>
        <translation>Перацягніце сюды файлы або папкі ці выберыце іх. Усё застаецца на гэтым камп’ютары.</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Дадаць дакументы…</translation>
    </message>
    <message>
        <source>Your archive is empty</source>
        <translation>Ваш архіў пусты</translation>
    </message>
    <message>
        <source>No document answers this search with the filters that are set.</source>
        <translation>Пры выбраных фільтрах гэтаму пошуку не адпавядае ніводзін дакумент.</translation>
    </message>
    <message>
        <source>No document has all these words. Check the spelling, or put ~ behind a word for similar ones.</source>
        <translation>Ні ў адным дакуменце няма ўсіх гэтых слоў. Праверце напісанне або пастаўце ~ пасля слова, каб шукаць падобныя.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Зняць усе фільтры</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>Шукаць «%1»</translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation>Паказаць усе дакументы</translation>
    </message>
</context>
<context>
    <name>SafetyPage</name>
    <message>
        <source>What a seized computer shows</source>
        <translation>Што пакажа адабраны камп’ютар</translation>
    </message>
    <message>
        <source>Files that you add are read by a process that can do nothing else: strong protection.</source>
        <translation>Файлы, якія вы дадаяце, чытае працэс, які больш нічога не можа: абарона моцная.</translation>
    </message>
    <message>
        <source>Files that you add are read by a process of its own, which this system confines little: limited protection.</source>
        <translation>Файлы, якія вы дадаяце, чытае асобны працэс, які гэтая сістэма амаль не абмяжоўвае: абарона абмежаваная.</translation>
    </message>
</context>
<context>
    <name>ScanController</name>
    <message>
        <source>Page %1 of %2 is being recognised, some seconds each. You can go on.</source>
        <translation>Распазнаецца старонка %1 з %2, па некалькі секунд кожная. Можна працаваць далей.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Спыніць</translation>
    </message>
    <message>
        <source>Nothing was recognised: it was stopped.</source>
        <translation>Нічога не распазнана: работа спынена.</translation>
    </message>
    <message>
        <source>No words were found on these pages.</source>
        <translation>На гэтых старонках слоў не знойдзена.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) were recognised.</source>
        <translation>
            <numerusform>Распазнана %n слова.</numerusform>
            <numerusform>Распазнана %n словы.</numerusform>
            <numerusform>Распазнана %n слоў.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare what matters with the picture; doubtful words are underlined by a wave.</source>
        <translation>Зверце важнае з выявай; сумнеўныя словы падкрэслены хваляй.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search: words, &quot;a phrase&quot;, name~, AND OR NOT, -word</source>
        <translation>Пошук: словы, &quot;фраза&quot;, імя~, І АБО НЕ, -слова</translation>
    </message>
    <message>
        <source>Search the archive</source>
        <translation>Пошук па архіве</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Падказкі</translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message>
        <source>words that begin so</source>
        <translation>словы, якія так пачынаюцца</translation>
    </message>
    <message>
        <source>names that begin so</source>
        <translation>імёны, якія так пачынаюцца</translation>
    </message>
</context>
<context>
    <name>SharePair</name>
    <message>
        <source>&amp;One share</source>
        <translation>&amp;Адна доля</translation>
    </message>
    <message>
        <source>An&amp;other share</source>
        <translation>&amp;Другая доля</translation>
    </message>
    <message>
        <source>%1 of %2 words</source>
        <translation>слоў: %1 з %2</translation>
    </message>
</context>
<context>
    <name>SharesDialog</name>
    <message>
        <source>These two shares open the library. Nothing was changed.</source>
        <translation>Гэтыя дзве долі адкрываюць бібліятэку. Нічога не змянілася.</translation>
    </message>
    <message>
        <source>Paper shares</source>
        <translation>Долі на паперы</translation>
    </message>
    <message>
        <source>&amp;Make new shares</source>
        <translation>&amp;Зрабіць новыя долі</translation>
    </message>
    <message>
        <source>&amp;Practise with two shares</source>
        <translation>&amp;Праверыць дзве долі</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасаваць</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Праверыць</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыць</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Вынік</translation>
    </message>
    <message>
        <source>A share is a list of twenty words on a sheet of paper. There are three of them.</source>
        <translation>Доля — гэта дваццаць слоў на аркушы паперы. Усяго доляў тры.</translation>
    </message>
    <message>
        <source>Any two open the library without its passphrase and without its key file; one alone tells nothing. Whoever has two has everything. Give them to people you trust, in different places.</source>
        <translation>Любыя дзве адкрываюць бібліятэку без парольнай фразы і без файла-ключа; адна не кажа нічога. У каго дзве, у таго ўсё. Аддайце іх людзям, якім давяраеце, у розных месцах.</translation>
    </message>
    <message>
        <source>When new shares are made, those made before stop working.</source>
        <translation>Калі зроблены новыя долі, ранейшыя больш не дзейнічаюць.</translation>
    </message>
    <message>
        <source>Unlock the library to make new shares.</source>
        <translation>Каб зрабіць новыя долі, адкрыйце бібліятэку.</translation>
    </message>
    <message>
        <source>Copy these words by hand, in this order, on a sheet of their own. Do not photograph them and let nobody look on. They are not shown again after this window is closed.</source>
        <translation>Перапішыце гэтыя словы ад рукі, у гэтым парадку, на асобны аркуш. Не фатаграфуйце іх і сачыце, каб ніхто не падглядаў. Калі гэта акно закрыецца, іх больш не паказаць.</translation>
    </message>
    <message>
        <source>Type the words of two sheets to see whether they open the library. Nothing is changed.</source>
        <translation>Увядзіце словы з двух аркушаў і даведаецеся, ці адкрываюць яны бібліятэку. Нічога не зменіцца.</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Праверка доляў</translation>
    </message>
    <message>
        <source>Making the shares…</source>
        <translation>Долі ствараюцца…</translation>
    </message>
    <message>
        <source>Share %1 of %2</source>
        <translation>Доля %1 з %2</translation>
    </message>
    <message>
        <source>&amp;Practise now</source>
        <translation>&amp;Праверыць зараз</translation>
    </message>
    <message>
        <source>&amp;Next share</source>
        <translation>&amp;Наступная доля</translation>
    </message>
</context>
<context>
    <name>ShelfController</name>
    <message>
        <source>Correct the passport</source>
        <translation>Выправіць пашпарт</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Пакласці ў кошык</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are in the bin, with the notes on them.</source>
        <translation>
            <numerusform>%n дакумент у кошыку разам з нататкамі да яго.</numerusform>
            <numerusform>%n дакументы ў кошыку разам з нататкамі да іх.</numerusform>
            <numerusform>%n дакументаў у кошыку разам з нататкамі да іх.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Адмяніць</translation>
    </message>
    <message>
        <source>Restore from the bin</source>
        <translation>Вярнуць з кошыка</translation>
    </message>
    <message>
        <source>Emptying the bin cannot be undone. It does not reach the files where they were added from, backups and copies of the library, and what was exported.</source>
        <translation>Ачыстку кошыка нельга адмяніць. Яна не закране файлы там, адкуль яны былі дададзеныя, рэзервовыя і іншыя копіі бібліятэкі і тое, што было выгружана.</translation>
    </message>
    <message>
        <source>Empty it for good</source>
        <translation>Ачысціць назаўсёды</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n дакумент</numerusform>
            <numerusform>%n дакументы</numerusform>
            <numerusform>%n дакументаў</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on them</source>
        <translation>
            <numerusform>%n нататка да іх</numerusform>
            <numerusform>%n нататкі да іх</numerusform>
            <numerusform>%n нататак да іх</numerusform>
        </translation>
    </message>
    <message>
        <source>Gone for good: %1 and %2.</source>
        <translation>Выдалена назаўсёды: %1 і %2.</translation>
    </message>
    <message>
        <source>Name of the new collection</source>
        <translation>Назва новай калекцыі</translation>
    </message>
    <message>
        <source>&amp;Make</source>
        <translation>&amp;Стварыць</translation>
    </message>
    <message>
        <source>Make the collection</source>
        <translation>Стварыць калекцыю</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>Перайменаваць калекцыю</translation>
    </message>
    <message>
        <source>Delete the collection</source>
        <translation>Выдаліць калекцыю</translation>
    </message>
    <message>
        <source>The collection is gone; its documents are still there.</source>
        <translation>Калекцыі больш няма; яе дакументы засталіся.</translation>
    </message>
    <message>
        <source>Put into the collection</source>
        <translation>Пакласці ў калекцыю</translation>
    </message>
    <message>
        <source>Take out of the collection</source>
        <translation>Прыбраць з калекцыі</translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message>
        <source>Title</source>
        <translation>Загаловак</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>Дададзены</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Апублікаваны</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Калекцыі</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>News article</source>
        <translation>Навіна</translation>
    </message>
    <message>
        <source>Press release</source>
        <translation>Прэс-рэліз</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Скан</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Выява</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Ліст</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Перапіска</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Кніга</translation>
    </message>
    <message>
        <source>In the bin since %1</source>
        <translation>У кошыку з %1</translation>
    </message>
    <message>
        <source>Came within another one</source>
        <translation>Прыйшоў унутры іншага</translation>
    </message>
    <message>
        <source>Passport corrected</source>
        <translation>Пашпарт выпраўлены</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Як знойдзена</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Назад (Esc)</translation>
    </message>
    <message>
        <source>Added documents</source>
        <translation>Дададзеныя дакументы</translation>
    </message>
    <message>
        <source>&amp;Put into ▾</source>
        <translation>&amp;Пакласці ў ▾</translation>
    </message>
    <message>
        <source>&amp;New collection…</source>
        <translation>&amp;Новая калекцыя…</translation>
    </message>
    <message>
        <source>&amp;Empty the bin</source>
        <translation>А&amp;чысціць кошык</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Адкрыць</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>П&amp;ерайменаваць</translation>
    </message>
    <message>
        <source>&amp;Take out of this collection</source>
        <translation>П&amp;рыбраць з гэтай калекцыі</translation>
    </message>
    <message>
        <source>&amp;Move to the bin</source>
        <translation>&amp;У кошык</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>Вя&amp;рнуць</translation>
    </message>
    <message>
        <source>Enter opens, F2 renames, Delete moves to the bin, the menu key shows the rest</source>
        <translation>Enter адкрывае, F2 перайменоўвае, Delete кладзе ў кошык, клавіша меню паказвае астатняе</translation>
    </message>
    <message>
        <source>Collections and the bin</source>
        <translation>Калекцыі і кошык</translation>
    </message>
    <message>
        <source>F2 renames a collection, Delete removes it</source>
        <translation>F2 перайменоўвае калекцыю, Delete выдаляе яе</translation>
    </message>
    <message>
        <source>The bin is empty. Documents that you delete wait here until you empty it.</source>
        <translation>Кошык пусты. Выдаленыя дакументы чакаюць тут, пакуль вы яго не ачысціце.</translation>
    </message>
    <message>
        <source>Nothing has been added yet. Drop files or folders anywhere in the window.</source>
        <translation>Пакуль нічога не дададзена. Перацягніце файлы або папкі ў любое месца акна.</translation>
    </message>
    <message>
        <source>Nothing is in this collection. Drag documents onto its name, or use “Put into”.</source>
        <translation>У гэтай калекцыі нічога няма. Перацягніце дакументы на яе назву або абярыце «Пакласці ў».</translation>
    </message>
    <message>
        <source>&amp;Put into</source>
        <translation>&amp;Пакласці ў</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Надзейнасць фразы</translation>
    </message>
    <message>
        <source>Weak: it can be guessed</source>
        <translation>Слабая: яе можна адгадаць</translation>
    </message>
    <message>
        <source>Fair: a few more words help</source>
        <translation>Няблагая: дадайце яшчэ некалькі слоў</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Надзейная</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 з %3</translation>
    </message>
</context>
<context>
    <name>UnlockBar</name>
    <message>
        <source>Your notes are locked.</source>
        <translation>Вашы нататкі замкнёныя.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Адкрываецца…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Passphrase of the library</source>
        <translation>Парольная фраза бібліятэкі</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Адкрыць</translation>
    </message>
    <message>
        <source>Recover with shares…</source>
        <translation>Аднавіць па долях…</translation>
    </message>
    <message>
        <source>Read without notes</source>
        <translation>Чытаць без нататак</translation>
    </message>
</context>
</TS>
