<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Add documents…</source>
        <translation>&amp;Добавить документы…</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>Добавить &amp;папку…</translation>
    </message>
    <message>
        <source>&amp;Export annotations…</source>
        <translation>&amp;Выгрузить заметки…</translation>
    </message>
    <message>
        <source>&amp;Import annotations…</source>
        <translation>&amp;Загрузить заметки…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыйти</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>&amp;Copy with citation</source>
        <translation>&amp;Копировать со ссылкой на источник</translation>
    </message>
    <message>
        <source>Add what was &amp;copied</source>
        <translation>Добавить с&amp;копированное</translation>
    </message>
    <message>
        <source>&amp;Keep where added files lay</source>
        <translation>Запоминать, &amp;где лежали файлы</translation>
    </message>
    <message>
        <source>&amp;Save a copy of the original…</source>
        <translation>&amp;Сохранить копию оригинала…</translation>
    </message>
    <message>
        <source>Copy a lin&amp;k to this passage</source>
        <translation>Копировать &amp;ссылку на отрывок</translation>
    </message>
    <message>
        <source>&amp;Highlight the selection</source>
        <translation>&amp;Выделить цветом</translation>
    </message>
    <message>
        <source>&amp;Note on the selection…</source>
        <translation>&amp;Заметка к отрывку…</translation>
    </message>
    <message>
        <source>Note on the &amp;whole document…</source>
        <translation>Заметка о &amp;документе в целом…</translation>
    </message>
    <message>
        <source>This is a p&amp;erson</source>
        <translation>Это ч&amp;еловек</translation>
    </message>
    <message>
        <source>This is an &amp;organisation</source>
        <translation>Э&amp;то организация</translation>
    </message>
    <message>
        <source>Correc&amp;ted names…</source>
        <translation>&amp;Исправленные имена…</translation>
    </message>
    <message>
        <source>Export corrected &amp;names…</source>
        <translation>Выгрузить исправленные и&amp;мена…</translation>
    </message>
    <message>
        <source>Import corrected na&amp;mes…</source>
        <translation>Загрузить исправленные име&amp;на…</translation>
    </message>
    <message>
        <source>&amp;Find in this document</source>
        <translation>&amp;Найти в этом документе</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>&amp;Жёлтый</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>Зе&amp;лёный</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>С&amp;иний</translation>
    </message>
    <message>
        <source>&amp;Red</source>
        <translation>К&amp;расный</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Крупнее</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Мельче</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;Обычный размер текста</translation>
    </message>
    <message>
        <source>Underline &amp;names and dates</source>
        <translation>Подчёркивать &amp;имена и даты</translation>
    </message>
    <message>
        <source>Mark what was searched &amp;for</source>
        <translation>Отмечать &amp;найденное</translation>
    </message>
    <message>
        <source>O&amp;riginal page</source>
        <translation>Страница оригина&amp;ла</translation>
    </message>
    <message>
        <source>Recognise the te&amp;xt of the scan</source>
        <translation>&amp;Распознать текст скана</translation>
    </message>
    <message>
        <source>Who &amp;occurs with whom</source>
        <translation>Кто &amp;с кем упоминается</translation>
    </message>
    <message>
        <source>What happened &amp;when</source>
        <translation>Что и ко&amp;гда произошло</translation>
    </message>
    <message>
        <source>All no&amp;tes</source>
        <translation>Все &amp;заметки</translation>
    </message>
    <message>
        <source>Added &amp;documents and bin</source>
        <translation>Добавленные &amp;документы и корзина</translation>
    </message>
    <message>
        <source>Next hi&amp;ghlight or note</source>
        <translation>Следующая &amp;заметка или отметка</translation>
    </message>
    <message>
        <source>Previous highlight or n&amp;ote</source>
        <translation>Предыдущая за&amp;метка или отметка</translation>
    </message>
    <message>
        <source>Next do&amp;cument</source>
        <translation>Следующий &amp;документ</translation>
    </message>
    <message>
        <source>To the fi&amp;lters</source>
        <translation>К &amp;фильтрам</translation>
    </message>
    <message>
        <source>N&amp;ext pane</source>
        <translation>Следующая &amp;часть окна</translation>
    </message>
    <message>
        <source>&amp;Key file…</source>
        <translation>Файл-&amp;ключ…</translation>
    </message>
    <message>
        <source>Change &amp;passphrase…</source>
        <translation>&amp;Изменить парольную фразу…</translation>
    </message>
    <message>
        <source>Paper &amp;shares…</source>
        <translation>&amp;Доли на бумаге…</translation>
    </message>
    <message>
        <source>Rec&amp;over with shares…</source>
        <translation>Восс&amp;тановить по долям…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Резервная копия…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Восстановить из резервной копии…</translation>
    </message>
    <message>
        <source>&amp;Another library…</source>
        <translation>Другая &amp;библиотека…</translation>
    </message>
    <message>
        <source>&amp;Destroy the key…</source>
        <translation>&amp;Уничтожить ключ…</translation>
    </message>
    <message>
        <source>What a &amp;seized computer shows</source>
        <translation>&amp;Что покажет отнятый компьютер</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Через %n минуту</numerusform>
            <numerusform>Через %n минуты</numerusform>
            <numerusform>Через %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>&amp;Forget this session</source>
        <translation>&amp;Забыть этот сеанс</translation>
    </message>
    <message>
        <source>Show &amp;highlights</source>
        <translation>Показывать &amp;выделения</translation>
    </message>
    <message>
        <source>&amp;Annotations panel</source>
        <translation>&amp;Панель заметок</translation>
    </message>
    <message>
        <source>&amp;Passport of the document</source>
        <translation>П&amp;аспорт документа</translation>
    </message>
    <message>
        <source>Whol&amp;e page</source>
        <translation>Страница ц&amp;еликом</translation>
    </message>
    <message>
        <source>P&amp;ictures of the document</source>
        <translation>Кар&amp;тинки документа</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Как в с&amp;истеме</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Светлые</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмные</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Поиск</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Вперёд</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation>&amp;Следующее совпадение</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <translation>Пр&amp;едыдущее совпадение</translation>
    </message>
    <message>
        <source>Previous &amp;document</source>
        <translation>Предыдущий д&amp;окумент</translation>
    </message>
    <message>
        <source>To the &amp;results</source>
        <translation>К &amp;результатам</translation>
    </message>
    <message>
        <source>To the &amp;text</source>
        <translation>К &amp;тексту</translation>
    </message>
    <message>
        <source>To the &amp;annotations</source>
        <translation>К з&amp;аметкам</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Предыдущая часть о&amp;кна</translation>
    </message>
    <message>
        <source>&amp;Create an encrypted library…</source>
        <translation>&amp;Создать зашифрованную библиотеку…</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Открыть…</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Запереть сейчас</translation>
    </message>
    <message>
        <source>&amp;Verify the documents</source>
        <translation>&amp;Проверить документы</translation>
    </message>
    <message>
        <source>&amp;Keys and how to search</source>
        <translation>&amp;Клавиши и правила поиска</translation>
    </message>
</context>
<context>
    <name>AddDocumentsDialog</name>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Archive App</source>
        <translation>Archive App</translation>
    </message>
    <message>
        <source>Adding documents</source>
        <translation>Добавление документов</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>О&amp;становить</translation>
    </message>
    <message>
        <source>Documents added</source>
        <translation>Документы добавлены</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>добавлен %n</numerusform>
            <numerusform>добавлено %n</numerusform>
            <numerusform>добавлено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n уже был</numerusform>
            <numerusform>%n уже были</numerusform>
            <numerusform>%n уже были</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n не удалось прочитать</numerusform>
            <numerusform>%n не удалось прочитать</numerusform>
            <numerusform>%n не удалось прочитать</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed over</source>
        <translation>
            <numerusform>%n пропущен</numerusform>
            <numerusform>%n пропущено</numerusform>
            <numerusform>%n пропущено</numerusform>
        </translation>
    </message>
    <message>
        <source>what is added can be searched already</source>
        <translation>по добавленному уже можно искать</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 из %2 файлов</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>осталось меньше минуты</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>осталась примерно %n минута</numerusform>
            <numerusform>осталось примерно %n минуты</numerusform>
            <numerusform>осталось примерно %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Открыть</translation>
    </message>
    <message>
        <source>Open the one that it is &amp;like</source>
        <translation>Открыть &amp;похожий</translation>
    </message>
    <message>
        <source>Open what it came &amp;with</source>
        <translation>Открыть то, &amp;внутри чего он пришёл</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation>Что стало с каждым файлом</translation>
    </message>
    <message>
        <source>Enter opens the document, Ctrl+C copies the lines</source>
        <translation>Enter открывает документ, Ctrl+C копирует строки</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Add documents</source>
        <translation>Добавить документы</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Добавить папку</translation>
    </message>
    <message>
        <source>There is no page and no text in the clipboard. Copy one first.</source>
        <translation>В буфере обмена нет ни страницы, ни текста. Сначала скопируйте их.</translation>
    </message>
    <message>
        <source>%1 of %2 files were brought in when the program ended.</source>
        <translation>Когда программа завершилась, было добавлено файлов: %1 из %2.</translation>
    </message>
    <message>
        <source>Go on adding</source>
        <translation>Продолжить</translation>
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
        <translation>Итог</translation>
    </message>
    <message>
        <source>Added: “%1”</source>
        <translation>Добавлено: «%1»</translation>
    </message>
    <message>
        <source>Already there as “%1”, not added twice</source>
        <translation>Уже есть под названием «%1», второй раз не добавлено</translation>
    </message>
    <message>
        <source>Passed over: %1</source>
        <translation>Пропущено: %1</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>Не удалось прочитать: %1</translation>
    </message>
</context>
<context>
    <name>AnnotationCommands</name>
    <message>
        <source>Add the note</source>
        <translation>добавление заметки</translation>
    </message>
    <message>
        <source>Highlight the passage</source>
        <translation>выделение отрывка</translation>
    </message>
    <message>
        <source>Reply to the note</source>
        <translation>ответ на заметку</translation>
    </message>
    <message>
        <source>Delete the reply</source>
        <translation>удаление ответа</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n note(s) of a thread</source>
        <translation>
            <numerusform>удаление %n заметки из обсуждения</numerusform>
            <numerusform>удаление %n заметок из обсуждения</numerusform>
            <numerusform>удаление %n заметок из обсуждения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n annotation(s)</source>
        <translation>
            <numerusform>загрузка %n заметки</numerusform>
            <numerusform>загрузка %n заметок</numerusform>
            <numerusform>загрузка %n заметок</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the colour</source>
        <translation>изменение цвета</translation>
    </message>
    <message>
        <source>Change the tags</source>
        <translation>изменение меток</translation>
    </message>
    <message>
        <source>Change the reply</source>
        <translation>изменение ответа</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>изменение заметки</translation>
    </message>
    <message>
        <source>Change the annotation</source>
        <translation>изменение заметки</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>удаление заметки</translation>
    </message>
    <message>
        <source>Correct the name</source>
        <translation>Исправить имя</translation>
    </message>
    <message>
        <source>Take back the correction</source>
        <translation>Отменить исправление</translation>
    </message>
</context>
<context>
    <name>AnnotationController</name>
    <message>
        <source>Notebook</source>
        <translation>Блокнот</translation>
    </message>
    <message>
        <source>A document that is not here</source>
        <translation>Документ, которого здесь нет</translation>
    </message>
</context>
<context>
    <name>AnnotationEditor</name>
    <message>
        <source>Note on the passage</source>
        <translation>Заметка к отрывку</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Метки через запятую</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Сохранить (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>Удалить заметку</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Жёлтый</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>Reply to: {note}</source>
        <translation>Ответ на: {note}</translation>
    </message>
    <message>
        <source>About the whole document</source>
        <translation>О документе в целом</translation>
    </message>
    <message>
        <source>About no document</source>
        <translation>Ни о каком документе</translation>
    </message>
</context>
<context>
    <name>AnnotationModel</name>
    <message>
        <source>Quote</source>
        <translation>Цитата</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Please check the place</source>
        <translation>Проверьте место</translation>
    </message>
    <message>
        <source>Not found in the text</source>
        <translation>Не найдено в тексте</translation>
    </message>
    <message>
        <source>About the whole document</source>
        <translation>О документе в целом</translation>
    </message>
    <message>
        <source>About no document</source>
        <translation>Ни о каком документе</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>Annotations</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Select a passage in the text: Ctrl+D highlights it, Ctrl+Shift+D adds a note.</source>
        <translation>Выделите отрывок в тексте: Ctrl+D отметит его цветом, Ctrl+Shift+D добавит заметку.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n заметка</numerusform>
            <numerusform>%n заметки</numerusform>
            <numerusform>%n заметок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Select a passage in the text first.</source>
        <translation>Сначала выделите отрывок в тексте.</translation>
    </message>
    <message>
        <source>Copied, with where it comes from.</source>
        <translation>Скопировано вместе с указанием источника.</translation>
    </message>
    <message>
        <source>A note was not finished when the program ended.</source>
        <translation>Когда программа закрылась, одна заметка была не дописана.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Дописать</translation>
    </message>
    <message>
        <source>Changed in another document.</source>
        <translation>Изменено в другом документе.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>It is somebody else</source>
        <translation>Это кто-то другой</translation>
    </message>
</context>
<context>
    <name>BrokenPage</name>
    <message>
        <source>The archive cannot be opened</source>
        <translation>Архив не удаётся открыть</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
</context>
<context>
    <name>BugWatch</name>
    <message>
        <source>Something went wrong in the program; your notes are safe.</source>
        <translation>В программе что-то пошло не так; ваши заметки в безопасности.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Archive App</source>
        <translation>Archive App</translation>
    </message>
    <message>
        <source>This says where in the program it happened. Nothing of yours is in it; you can pass it on.</source>
        <translation>Здесь сказано, в каком месте программы это случилось. Ничего вашего здесь нет; это можно передать разработчикам.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
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
        <translation>опубликовано: %1</translation>
    </message>
    <message>
        <source>mentions %1</source>
        <translation>упомянуто: %1</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Снять все фильтры</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Снять фильтр %1</translation>
    </message>
</context>
<context>
    <name>ChronicleModel</name>
    <message>
        <source>Nothing is told of %1</source>
        <translation>О %1 ничего не сказано</translation>
    </message>
    <message>
        <source>%1 · publication date not stated</source>
        <translation>%1 · дата публикации не указана</translation>
    </message>
    <message>
        <source>%1 · published %2</source>
        <translation>%1 · опубликовано %2</translation>
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
        <translation>В таблицу…</translation>
    </message>
    <message>
        <source>Only &amp;documents that were found</source>
        <translation>Только &amp;найденные документы</translation>
    </message>
    <message>
        <source>What happened when</source>
        <translation>Что и когда произошло</translation>
    </message>
    <message numerus="yes">
        <source>%n dated sentence(s), in the order of the dates they mention.</source>
        <translation>
            <numerusform>%n предложение с датой, в порядке упомянутых дат.</numerusform>
            <numerusform>%n предложения с датами, в порядке упомянутых дат.</numerusform>
            <numerusform>%n предложений с датами, в порядке упомянутых дат.</numerusform>
        </translation>
    </message>
    <message>
        <source>A date is shown as exactly as the text tells it. Dates that nobody found are missing.</source>
        <translation>Дата показана настолько точно, насколько её называет текст. Ненайденных дат здесь нет.</translation>
    </message>
    <message>
        <source>Enter opens the sentence in its document</source>
        <translation>Enter открывает предложение в документе</translation>
    </message>
</context>
<context>
    <name>CollectionChoice</name>
    <message>
        <source>All documents</source>
        <translation>Все документы</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Коллекция</translation>
    </message>
    <message>
        <source>Came with the program</source>
        <translation>Пришло с программой</translation>
    </message>
</context>
<context>
    <name>CollectionModel</name>
    <message>
        <source>Added by you</source>
        <translation>Добавлено вами</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Корзина</translation>
    </message>
</context>
<context>
    <name>CompanionList</name>
    <message>
        <source>Enter filters by the name, Ctrl+Enter opens its page</source>
        <translation>Enter отбирает по имени, Ctrl+Enter открывает его страницу</translation>
    </message>
</context>
<context>
    <name>CompletionModel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документа</numerusform>
            <numerusform>%n документов</numerusform>
        </translation>
    </message>
    <message>
        <source>recent search</source>
        <translation>недавний поиск</translation>
    </message>
    <message>
        <source>person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
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
        <translation>«%2» — теперь ещё одно написание имени «%1».</translation>
    </message>
    <message>
        <source>Which name should be shown for “%1”?</source>
        <translation>Какое имя показывать вместо «%1»?</translation>
    </message>
    <message>
        <source>Show this name</source>
        <translation>Показывать это имя</translation>
    </message>
    <message>
        <source>How else is “%1” written?</source>
        <translation>Как ещё пишется «%1»?</translation>
    </message>
    <message>
        <source>Add the spelling</source>
        <translation>Добавить написание</translation>
    </message>
    <message>
        <source>What is “%1”? For example: president of a trade union</source>
        <translation>Кто это – «%1»? Например: председатель профсоюза</translation>
    </message>
    <message>
        <source>Add the role</source>
        <translation>Добавить роль</translation>
    </message>
    <message>
        <source>“%1” is the same as:</source>
        <translation>«%1» – то же, что:</translation>
    </message>
    <message>
        <source>Join both</source>
        <translation>Объединить</translation>
    </message>
</context>
<context>
    <name>CorrectionList</name>
    <message>
        <source>Corrected names</source>
        <translation>Исправленные имена</translation>
    </message>
    <message>
        <source>What you corrected is kept in the library and applied to all documents.</source>
        <translation>Исправленное хранится в библиотеке и действует во всех документах.</translation>
    </message>
    <message>
        <source>Delete takes a correction back</source>
        <translation>Delete отменяет исправление</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Отменить исправление</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>“%1” is the same as “%2”</source>
        <translation>«%1» – то же, что «%2»</translation>
    </message>
    <message>
        <source>“%2” is not “%1”</source>
        <translation>«%2» – это не «%1»</translation>
    </message>
    <message>
        <source>“%1” is shown as “%2”</source>
        <translation>«%1» показывается как «%2»</translation>
    </message>
    <message>
        <source>“%1” is also written “%2”</source>
        <translation>«%1» пишется и так: «%2»</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>“%1” is hidden</source>
        <translation>«%1» скрыто</translation>
    </message>
    <message>
        <source>“%1” is hidden where it is written “%2”</source>
        <translation>«%1» скрыто там, где написано «%2»</translation>
    </message>
    <message>
        <source>“%1” is a person</source>
        <translation>«%1» – человек</translation>
    </message>
    <message>
        <source>“%1” is an organisation</source>
        <translation>«%1» – организация</translation>
    </message>
</context>
<context>
    <name>CorrectionMenu</name>
    <message>
        <source>&amp;Correct</source>
        <translation>&amp;Исправить</translation>
    </message>
    <message>
        <source>&amp;Show another name…</source>
        <translation>&amp;Показывать другое имя…</translation>
    </message>
    <message>
        <source>&amp;Add another spelling…</source>
        <translation>&amp;Добавить написание…</translation>
    </message>
    <message>
        <source>Add a &amp;role…</source>
        <translation>Добавить &amp;роль…</translation>
    </message>
    <message>
        <source>It is the sa&amp;me as…</source>
        <translation>Это &amp;то же, что…</translation>
    </message>
    <message>
        <source>It is an or&amp;ganisation</source>
        <translation>Это &amp;организация</translation>
    </message>
    <message>
        <source>It is a &amp;person</source>
        <translation>Это &amp;человек</translation>
    </message>
    <message>
        <source>&amp;Hide this name</source>
        <translation>&amp;Скрыть это имя</translation>
    </message>
    <message>
        <source>Hide it &amp;when written</source>
        <translation>С&amp;крыть, если написано</translation>
    </message>
    <message>
        <source>It is somebody &amp;else when written</source>
        <translation>Это кто-то др&amp;угой, если написано</translation>
    </message>
</context>
<context>
    <name>DatesSection</name>
    <message>
        <source>mentioned</source>
        <translation>упомянутые</translation>
    </message>
    <message>
        <source>Dates mentioned in the documents</source>
        <translation>Даты, упомянутые в документах</translation>
    </message>
    <message>
        <source>published</source>
        <translation>публикации</translation>
    </message>
    <message>
        <source>Dates on which the documents were published</source>
        <translation>Даты публикации документов</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Шкала времени</translation>
    </message>
    <message>
        <source>Arrows choose years, Shift extends, Enter filters, Esc clears</source>
        <translation>Стрелки выбирают годы, Shift расширяет выбор, Enter отбирает, Esc снимает</translation>
    </message>
</context>
<context>
    <name>DestructionDialog</name>
    <message>
        <source>destroy</source>
        <translation>уничтожить</translation>
    </message>
    <message>
        <source>Destroy the key</source>
        <translation>Уничтожение ключа</translation>
    </message>
    <message>
        <source>&amp;Destroy the key</source>
        <translation>&amp;Уничтожить ключ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Nobody opens this library afterwards, with no passphrase and no shares, and you neither. It is done in a moment and cannot be undone.</source>
        <translation>После этого библиотеку не откроет никто: ни парольной фразой, ни долями, и вы тоже. Это делается за мгновение, и отменить это нельзя.</translation>
    </message>
    <message>
        <source>What this does not reach</source>
        <translation>Что остаётся</translation>
    </message>
    <message>
        <source>Copies and backups made before, and what the memory of a stick or an SSD keeps of overwritten files. Whoever has one of these can still open it with the passphrase or shares of that time.</source>
        <translation>Сделанные раньше копии, в том числе резервные, и то, что память флешки или SSD хранит от перезаписанных файлов. У кого они есть, тот по-прежнему откроет их парольной фразой или долями того времени.</translation>
    </message>
    <message>
        <source>To go on, type this word: %1</source>
        <translation>Чтобы продолжить, введите слово: %1</translation>
    </message>
</context>
<context>
    <name>DocumentHeader</name>
    <message>
        <source>date not stated</source>
        <translation>дата не указана</translation>
    </message>
    <message>
        <source>publisher not stated</source>
        <translation>издатель не указан</translation>
    </message>
    <message>
        <source>document %1 of %2</source>
        <translation>документ %1 из %2</translation>
    </message>
    <message>
        <source>a picture: search does not find its words</source>
        <translation>картинка: поиск не находит её слов</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n слово</numerusform>
            <numerusform>%n слова</numerusform>
            <numerusform>%n слов</numerusform>
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
        <translation>Исправить это имя</translation>
    </message>
    <message>
        <source>Only documents with this name</source>
        <translation>Только с этим именем</translation>
    </message>
    <message>
        <source>Mentions in context</source>
        <translation>Упоминания в контексте</translation>
    </message>
    <message>
        <source>Occurs together with</source>
        <translation>Встречается вместе с</translation>
    </message>
    <message>
        <source>Mentions over time</source>
        <translation>Упоминания по годам</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>found automatically, may be incomplete</source>
        <translation>найдено автоматически, возможно, не полностью</translation>
    </message>
    <message>
        <source>In the texts: %1</source>
        <translation>В текстах: %1</translation>
    </message>
    <message>
        <source>Written in the texts: %1</source>
        <translation>Написания в текстах: %1</translation>
    </message>
    <message>
        <source>Also known as: %1</source>
        <translation>Другие имена: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n in documents without a date</source>
        <translation>
            <numerusform>%n в документах без даты</numerusform>
            <numerusform>%n в документах без даты</numerusform>
            <numerusform>%n в документах без даты</numerusform>
        </translation>
    </message>
    <message>
        <source>Mentions by year of publication</source>
        <translation>Упоминания по году публикации</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n упоминание</numerusform>
            <numerusform>%n упоминания</numerusform>
            <numerusform>%n упоминаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документа</numerusform>
            <numerusform>%n документов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>There are no annotations to export.</source>
        <translation>Нет заметок, которые можно выгрузить.</translation>
    </message>
    <message>
        <source>Export annotations</source>
        <translation>Выгрузить заметки</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>заметки</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>Резервная копия библиотеки</translation>
    </message>
    <message>
        <source>library</source>
        <translation>библиотека</translation>
    </message>
    <message>
        <source>No names were corrected.</source>
        <translation>Исправленных имён нет.</translation>
    </message>
    <message>
        <source>corrected names</source>
        <translation>исправленные имена</translation>
    </message>
    <message>
        <source>Export corrected names</source>
        <translation>Выгрузка исправленных имён</translation>
    </message>
    <message>
        <source>Export what happened when</source>
        <translation>Выгрузка событий по датам</translation>
    </message>
    <message>
        <source>chronicle</source>
        <translation>события</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Загрузить заметки</translation>
    </message>
    <message>
        <source>Import corrected names</source>
        <translation>Загрузка исправленных имён</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) exported.</source>
        <translation>
            <numerusform>Выгружена %n заметка.</numerusform>
            <numerusform>Выгружено %n заметки.</numerusform>
            <numerusform>Выгружено %n заметок.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not encrypted.</source>
        <translation>Файл не зашифрован.</translation>
    </message>
    <message>
        <source>The backup is written. It opens with the passphrase that the library has now.</source>
        <translation>Резервная копия записана. Она открывается той парольной фразой, которая у библиотеки сейчас.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) imported.</source>
        <translation>
            <numerusform>Загружена %n заметка.</numerusform>
            <numerusform>Загружено %n заметки.</numerusform>
            <numerusform>Загружено %n заметок.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n уже была.</numerusform>
            <numerusform>%n уже были.</numerusform>
            <numerusform>%n уже были.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused, as they are not well formed.</source>
        <translation>
            <numerusform>%n отклонена: неверно составлена.</numerusform>
            <numerusform>%n отклонены: неверно составлены.</numerusform>
            <numerusform>%n отклонено: неверно составлены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) exported.</source>
        <translation>
            <numerusform>Выгружено %n исправление.</numerusform>
            <numerusform>Выгружено %n исправления.</numerusform>
            <numerusform>Выгружено %n исправлений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) imported.</source>
        <translation>
            <numerusform>Загружено %n исправление.</numerusform>
            <numerusform>Загружено %n исправления.</numerusform>
            <numerusform>Загружено %n исправлений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dated sentence(s) exported.</source>
        <translation>
            <numerusform>Выгружено %n предложение с датой.</numerusform>
            <numerusform>Выгружено %n предложения с датами.</numerusform>
            <numerusform>Выгружено %n предложений с датами.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are exactly as they were received.</source>
        <translation>
            <numerusform>%n документ в точности такой, каким был получен.</numerusform>
            <numerusform>%n документа в точности такие, какими были получены.</numerusform>
            <numerusform>%n документов в точности такие, какими были получены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were altered or are missing. Get a fresh copy of the program.</source>
        <translation>
            <numerusform>%n документ изменён или отсутствует. Возьмите свежую копию программы.</numerusform>
            <numerusform>%n документа изменены или отсутствуют. Возьмите свежую копию программы.</numerusform>
            <numerusform>%n документов изменены или отсутствуют. Возьмите свежую копию программы.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExpansionLine</name>
    <message>
        <source>Search all spellings</source>
        <translation>Искать во всех написаниях</translation>
    </message>
    <message>
        <source>Only as typed</source>
        <translation>Только как набрано</translation>
    </message>
    <message>
        <source>Searched only as typed: no other spellings, no word forms.</source>
        <translation>Поиск только как набрано: без других написаний и форм слов.</translation>
    </message>
    <message>
        <source>Also searched: %1</source>
        <translation>Искали также: %1</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>&amp;Only documents with this</source>
        <translation>&amp;Только документы с этим</translation>
    </message>
    <message>
        <source>Only documents &amp;without this</source>
        <translation>Только документы &amp;без этого</translation>
    </message>
    <message>
        <source>Open its &amp;page</source>
        <translation>Открыть &amp;страницу</translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документа</numerusform>
            <numerusform>%n документов</numerusform>
        </translation>
    </message>
    <message>
        <source>included</source>
        <translation>включено</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>исключено</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Filter names and dates</source>
        <translation>Отбор имён и дат</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
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
        <translation>Пробел включает, минус исключает, Ctrl+Enter открывает страницу имени, F2 и клавиша меню исправляют его</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyBar</name>
    <message>
        <source>From “%1”</source>
        <translation>Из «%1»</translation>
    </message>
    <message>
        <source>Attached: %1, %2</source>
        <translation>Приложено: %1, %2</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Открыть</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>&amp;Сохранить копию…</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) came with it</source>
        <translation>
            <numerusform>С ним пришёл %n документ</numerusform>
            <numerusform>С ним пришли %n документа</numerusform>
            <numerusform>С ним пришло %n документов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyController</name>
    <message>
        <source>Save a copy of the original</source>
        <translation>Сохранить копию оригинала</translation>
    </message>
    <message>
        <source>The original is saved as it was received.</source>
        <translation>Оригинал сохранён таким, каким был получен.</translation>
    </message>
    <message>
        <source>The file is not encrypted.</source>
        <translation>Файл не зашифрован.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation>Найти в этом документе</translation>
    </message>
    <message>
        <source>Previous one (Shift+F3)</source>
        <translation>Предыдущее (Shift+F3)</translation>
    </message>
    <message>
        <source>Next one (F3)</source>
        <translation>Следующее (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Not in this document</source>
        <translation>В этом документе нет</translation>
    </message>
</context>
<context>
    <name>GatheringPage</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Going through the documents…</source>
        <translation>Просматриваются документы…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>О&amp;становить</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Keys and how to search</source>
        <translation>Клавиши и правила поиска</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Как искать</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Your notes and your safety</source>
        <translation>Ваши заметки и ваша безопасность</translation>
    </message>
    <message>
        <source>strike prison</source>
        <translation>забастовка тюрьма</translation>
    </message>
    <message>
        <source>documents with both words, in any form</source>
        <translation>документы с обоими словами в любой форме</translation>
    </message>
    <message>
        <source>strike OR protest</source>
        <translation>забастовка ИЛИ протест</translation>
    </message>
    <message>
        <source>documents with either</source>
        <translation>документы с любым из двух</translation>
    </message>
    <message>
        <source>strike -miners</source>
        <translation>забастовка -шахтёры</translation>
    </message>
    <message>
        <source>without a word; NOT and ! do the same</source>
        <translation>без этого слова; НЕ и ! значат то же</translation>
    </message>
    <message>
        <source>&quot;day of action&quot;</source>
        <translation>&quot;день действий&quot;</translation>
    </message>
    <message>
        <source>exactly these words in this order</source>
        <translation>именно эти слова в этом порядке</translation>
    </message>
    <message>
        <source>&quot;union leaders&quot;~5</source>
        <translation>&quot;лидеры профсоюза&quot;~5</translation>
    </message>
    <message>
        <source>near each other, in any order</source>
        <translation>рядом друг с другом в любом порядке</translation>
    </message>
    <message>
        <source>imprison*  wom?n</source>
        <translation>заключ*  л?дер</translation>
    </message>
    <message>
        <source>any ending; any one letter</source>
        <translation>любое окончание; любая одна буква</translation>
    </message>
    <message>
        <source>Kalesnikava~</source>
        <translation>Колесникова~</translation>
    </message>
    <message>
        <source>similar spellings; known names are found in every spelling without it</source>
        <translation>похожие написания; известные имена находятся во всех написаниях и без этого</translation>
    </message>
    <message>
        <source>person:Yarashuk</source>
        <translation>человек:Ярошук</translation>
    </message>
    <message>
        <source>also organisation: title: publisher: language: tag: note: collection:</source>
        <translation>также организация: заголовок: издатель: язык: метка: заметка: коллекция:</translation>
    </message>
    <message>
        <source>date:2022..2023</source>
        <translation>дата:2022..2023</translation>
    </message>
    <message>
        <source>mentioned then; published:2024 is when a document came out</source>
        <translation>упомянуто в это время; опубликовано:2024 – когда вышел документ</translation>
    </message>
    <message>
        <source>1 2 3 4</source>
        <translation>1 2 3 4</translation>
    </message>
    <message>
        <source>in the text: highlight the selection in yellow, green, blue, red</source>
        <translation>в тексте: отметить выделенное жёлтым, зелёным, синим, красным</translation>
    </message>
    <message>
        <source>Space, -</source>
        <translation>Пробел, -</translation>
    </message>
    <message>
        <source>in the filters: only documents with this name, without this name</source>
        <translation>в фильтрах: только документы с этим именем, без этого имени</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>in the filters: open the page of a name</source>
        <translation>в фильтрах: открыть страницу имени</translation>
    </message>
    <message>
        <source>← →, Enter</source>
        <translation>← →, Enter</translation>
    </message>
    <message>
        <source>on the timeline: choose years, with Shift several, and filter by them</source>
        <translation>на шкале времени: выбрать годы, с Shift несколько, и отобрать по ним</translation>
    </message>
    <message>
        <source>The program never connects to a network. Searches and opened documents are not recorded.</source>
        <translation>Программа никогда не выходит в сеть. Поиски и открытые документы не записываются.</translation>
    </message>
    <message>
        <source>Notes, tags and added documents are kept only in an encrypted library behind your passphrase, or in memory until the program ends. Whoever forgets the passphrase has no way back in, except by two paper shares made before.</source>
        <translation>Заметки, метки и добавленные документы хранятся только в зашифрованной библиотеке под вашей парольной фразой или в памяти, пока работает программа. Если фраза забыта, войти можно только с двумя долями на бумаге, сделанными заранее.</translation>
    </message>
    <message>
        <source>No program can protect a computer that is already under someone else’s control, a screen that is watched, or a passphrase that was seen.</source>
        <translation>Никакая программа не защитит компьютер, который уже под чужим контролем, экран, на который смотрят, или фразу, которую подсмотрели.</translation>
    </message>
</context>
<context>
    <name>KeyController</name>
    <message>
        <source>New shares were made but not shown. Make them again.</source>
        <translation>Новые доли сделаны, но не показаны. Сделайте их ещё раз.</translation>
    </message>
    <message>
        <source>Recover a backup</source>
        <translation>Восстановление из резервной копии по долям</translation>
    </message>
    <message>
        <source>The library opens with the new passphrase. Make new shares if the old sheets were seen.</source>
        <translation>Библиотека открывается новой парольной фразой. Если старые листы кто-то видел, сделайте новые доли.</translation>
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
        <translation>Теперь вместе с парольной фразой нужен и этот файл.</translation>
    </message>
    <message>
        <source>The library opens with the new passphrase from now on.</source>
        <translation>Теперь библиотека открывается новой парольной фразой.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Восстановление из резервной копии</translation>
    </message>
    <message>
        <source>Making the key. This takes a moment on purpose…</source>
        <translation>Создаётся ключ. Это намеренно занимает время…</translation>
    </message>
    <message>
        <source>Nothing is kept on disk: your notes end with this session.</source>
        <translation>На диск ничего не пишется: заметки исчезнут вместе с этим сеансом.</translation>
    </message>
    <message>
        <source>Locked.</source>
        <translation>Заперто.</translation>
    </message>
    <message>
        <source>What was kept in this session is gone.</source>
        <translation>То, что хранилось в этом сеансе, удалено.</translation>
    </message>
    <message>
        <source>The folder of another library</source>
        <translation>Папка другой библиотеки</translation>
    </message>
    <message>
        <source>The program could not be started again, so nothing was changed.</source>
        <translation>Программу не удалось запустить снова, поэтому ничего не изменилось.</translation>
    </message>
    <message>
        <source>There is no library in this folder yet. It is made when you keep something.</source>
        <translation>В этой папке ещё нет библиотеки. Она появится, когда вы что-нибудь сохраните.</translation>
    </message>
    <message>
        <source>The key could not be erased: its file cannot be written.</source>
        <translation>Стереть ключ не удалось: его файл нельзя записать.</translation>
    </message>
    <message>
        <source>The key of your library is destroyed: nobody can open what was in it, you neither. Not reached: copies and backups made before, and what a stick or SSD keeps of overwritten files.</source>
        <translation>Ключ вашей библиотеки уничтожен: никто не откроет то, что в ней было, и вы тоже. Не затронуто: сделанные раньше копии и резервные копии, а также то, что флешка или SSD хранит от перезаписанных файлов.</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Показать</translation>
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
        <translation>Та же фраза ещё раз</translation>
    </message>
    <message>
        <source>&amp;Make one for me</source>
        <translation>П&amp;ридумать за меня</translation>
    </message>
    <message>
        <source>Create &amp;library</source>
        <translation>Создать &amp;библиотеку</translation>
    </message>
    <message>
        <source>&amp;Keep nothing on disk</source>
        <translation>&amp;Ничего не хранить на диске</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Where should your notes be kept?</source>
        <translation>Где хранить ваши заметки?</translation>
    </message>
    <message>
        <source>An encrypted library on this computer keeps notes, tags and added documents behind a passphrase.</source>
        <translation>Зашифрованная библиотека на этом компьютере хранит заметки, метки и добавленные документы под парольной фразой.</translation>
    </message>
    <message>
        <source>If you forget the passphrase, nobody can open the library again, unless you have made paper shares of the key before. Write it down and keep the paper somewhere safe.</source>
        <translation>Если вы забудете парольную фразу, библиотеку больше никто не откроет, разве что вы заранее сделали доли ключа на бумаге. Запишите фразу и храните бумагу в надёжном месте.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Парольная фраза</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>Ещё &amp;раз</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Фразы пока не совпадают.</translation>
    </message>
    <message>
        <source>Write these words down, then type them again.</source>
        <translation>Запишите эти слова, затем наберите их ещё раз.</translation>
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
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Цвета</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>П&amp;ереход</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Библиотека</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>Highlight &amp;in</source>
        <translation>Выделить &amp;цветом</translation>
    </message>
    <message>
        <source>Lock by &amp;itself</source>
        <translation>Запирать &amp;автоматически</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Close the list of annotations</source>
        <translation>Закрыть список заметок</translation>
    </message>
</context>
<context>
    <name>MarginNotes</name>
    <message>
        <source>Notes in the margin</source>
        <translation>Заметки на полях</translation>
    </message>
    <message>
        <source>The list of annotations has the same notes for the keyboard.</source>
        <translation>Те же заметки есть в списке заметок, для клавиатуры.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Закрыть сообщение</translation>
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
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>NameMenu</name>
    <message>
        <source>Open the page of “%1”</source>
        <translation>Открыть страницу «%1»</translation>
    </message>
    <message>
        <source>Correct “%1”</source>
        <translation>Исправить «%1»</translation>
    </message>
</context>
<context>
    <name>NetworkCanvas</name>
    <message numerus="yes">
        <source>%1, in %n paragraph(s)</source>
        <translation>
            <numerusform>%1, в %n абзаце</numerusform>
            <numerusform>%1, в %n абзацах</numerusform>
            <numerusform>%1, в %n абзацах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2, together in %n paragraph(s)</source>
        <translation>
            <numerusform>%1 и %2, вместе в %n абзаце</numerusform>
            <numerusform>%1 и %2, вместе в %n абзацах</numerusform>
            <numerusform>%1 и %2, вместе в %n абзацах</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>%1 occurs together with</source>
        <translation>%1: кто и что рядом</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Who occurs with whom</source>
        <translation>Кто с кем упоминается</translation>
    </message>
    <message>
        <source>A line joins two names that stand in one paragraph. Found automatically, may be incomplete.</source>
        <translation>Линия соединяет два имени из одного абзаца. Найдено автоматически, возможно, не полностью.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Имена</translation>
    </message>
    <message>
        <source>Occurs together with</source>
        <translation>Упоминается вместе с</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Отрывки</translation>
    </message>
    <message>
        <source>Picture of the network</source>
        <translation>Схема связей</translation>
    </message>
    <message>
        <source>Arrow keys go from name to name, Enter opens its page. The lists say the same.</source>
        <translation>Стрелки ведут от имени к имени, Enter открывает его страницу. Списки говорят то же самое.</translation>
    </message>
    <message>
        <source>Enter opens the page of the name</source>
        <translation>Enter открывает страницу имени</translation>
    </message>
    <message>
        <source>Enter shows the passages</source>
        <translation>Enter показывает отрывки</translation>
    </message>
</context>
<context>
    <name>NoteActions</name>
    <message>
        <source>Show in the text</source>
        <translation>Показать в тексте</translation>
    </message>
    <message>
        <source>The place is right</source>
        <translation>Место верное</translation>
    </message>
    <message>
        <source>Find its place…</source>
        <translation>Найти место…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Ответить…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>a passage</source>
        <translation>отрывок</translation>
    </message>
    <message>
        <source>Follow the link: {title}</source>
        <translation>Перейти по ссылке: {title}</translation>
    </message>
</context>
<context>
    <name>NoteFilterBar</name>
    <message>
        <source>All tags</source>
        <translation>Все метки</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>Все цвета</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Все места</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Все документы</translation>
    </message>
    <message>
        <source>Filter quotes, notes and tags (tag:name)</source>
        <translation>Отбор по цитатам, заметкам и меткам (tag:метка)</translation>
    </message>
    <message>
        <source>Only with this tag</source>
        <translation>Только с этой меткой</translation>
    </message>
    <message>
        <source>Only in this colour</source>
        <translation>Только этого цвета</translation>
    </message>
    <message>
        <source>Only with such a place</source>
        <translation>Только с таким местом</translation>
    </message>
    <message>
        <source>Only in this document</source>
        <translation>Только в этом документе</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Жёлтый</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>In their place</source>
        <translation>На своём месте</translation>
    </message>
    <message>
        <source>Please check the place</source>
        <translation>Проверьте место</translation>
    </message>
    <message>
        <source>Not found in the text</source>
        <translation>Нет в тексте</translation>
    </message>
</context>
<context>
    <name>NotePlaces</name>
    <message>
        <source>Confirm the place</source>
        <translation>подтверждение места</translation>
    </message>
    <message>
        <source>Move the note</source>
        <translation>перенос заметки</translation>
    </message>
    <message>
        <source>The document of this link is not here. Add it to follow the link.</source>
        <translation>Документа, на который указывает ссылка, здесь нет. Добавьте его, чтобы перейти по ней.</translation>
    </message>
    <message>
        <source>The passage of this link is not in the text any more.</source>
        <translation>Отрывка, на который указывает ссылка, в тексте больше нет.</translation>
    </message>
    <message>
        <source>The text has changed. Please check whether the link means this passage.</source>
        <translation>Текст изменился. Проверьте, об этом ли отрывке речь.</translation>
    </message>
    <message>
        <source>Copied. In a note it is a link to this passage.</source>
        <translation>Скопировано. В заметке это ссылка на этот отрывок.</translation>
    </message>
</context>
<context>
    <name>NoteWriter</name>
    <message>
        <source>About the whole document</source>
        <translation>О документе в целом</translation>
    </message>
    <message>
        <source>About no document</source>
        <translation>Ни о каком документе</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Меньше</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Больше</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Please check the place.</source>
        <translation>Проверьте место.</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Место верное</translation>
    </message>
    <message>
        <source>Find its place</source>
        <translation>Найти место</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier reply(-ies)</source>
        <translation>
            <numerusform>ещё %n ответ раньше</numerusform>
            <numerusform>ещё %n ответа раньше</numerusform>
            <numerusform>ещё %n ответов раньше</numerusform>
        </translation>
    </message>
    <message>
        <source>a passage</source>
        <translation>отрывок</translation>
    </message>
    <message>
        <source>{title} (not here)</source>
        <translation>{title} (здесь нет)</translation>
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
        <translation>Новая заметка</translation>
    </message>
    <message>
        <source>A note that is about no document</source>
        <translation>Заметка ни о каком документе</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Все заметки</translation>
    </message>
    <message>
        <source>There is no such note. Ctrl+Shift+D writes one on the passage selected in a text.</source>
        <translation>Такой заметки нет. Ctrl+Shift+D — заметка к отрывку, выделенному в тексте.</translation>
    </message>
    <message>
        <source>Enter shows the passage, F2 edits, Ctrl+R replies, the menu key offers more</source>
        <translation>Enter показывает отрывок, F2 изменяет, Ctrl+R отвечает, клавиша меню предлагает больше</translation>
    </message>
    <message>
        <source>Order of the notes</source>
        <translation>Порядок заметок</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Сначала старые</translation>
    </message>
    <message>
        <source>By document and place</source>
        <translation>По документам и местам</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n заметка</numerusform>
            <numerusform>%n заметки</numerusform>
            <numerusform>%n заметок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewRuler</name>
    <message>
        <source>Hits and highlights in the whole text</source>
        <translation>Совпадения и выделения во всём тексте</translation>
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
        <translation>&amp;Закрыть</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Page Up and Page Down turn the pages; plus and minus change the size.</source>
        <translation>Page Up и Page Down листают страницы, плюс и минус меняют размер.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
    <message>
        <source>Original page</source>
        <translation>Страница оригинала</translation>
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
        <translation>Нынешняя парольная фраза</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Новая парольная фраза</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>Новая парольная фраза ещё раз</translation>
    </message>
    <message>
        <source>Change &amp;passphrase</source>
        <translation>&amp;Сменить фразу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Copies and backups made before still open with the present passphrase.</source>
        <translation>Прежние копии и резервные копии по-прежнему открываются нынешней парольной фразой.</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>&amp;Нынешняя</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>Но&amp;вая</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>&amp;Ещё раз</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Пока они не совпадают.</translation>
    </message>
    <message>
        <source>Making the key. This takes a moment on purpose…</source>
        <translation>Готовится ключ. Это нарочно занимает время…</translation>
    </message>
</context>
<context>
    <name>PassportForm</name>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>unknown; a year, a month or a day: 2023-03-23</source>
        <translation>неизвестно; год, месяц или день: 2023-03-23</translation>
    </message>
    <message>
        <source>What you leave empty is unknown. An empty title is the one that was found.</source>
        <translation>Пустое поле — неизвестно. Пустой заголовок — тот, что был найден.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>О&amp;тмена</translation>
    </message>
</context>
<context>
    <name>PassportPanel</name>
    <message>
        <source>Passport of the document</source>
        <translation>Паспорт документа</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Close the passport</source>
        <translation>Закрыть паспорт</translation>
    </message>
    <message>
        <source>C&amp;orrect…</source>
        <translation>&amp;Исправить…</translation>
    </message>
    <message>
        <source>&amp;As found</source>
        <translation>&amp;Как найдено</translation>
    </message>
    <message>
        <source>Take back everything that you corrected here</source>
        <translation>Отменить всё, что вы здесь исправили</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Издатель</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликовано</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>File as received</source>
        <translation>Файл, как получен</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Скан</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Чат</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Права</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>SHA-256 оригинала</translation>
    </message>
    <message>
        <source>Came with the program</source>
        <translation>Пришёл вместе с программой</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>Добавлен вами</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>found automatically, please check</source>
        <translation>найдено автоматически, проверьте</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>Добавлен</translation>
    </message>
    <message>
        <source>Where the file lay</source>
        <translation>Где лежал файл</translation>
    </message>
    <message>
        <source>text recognised from pictures, %1 % sure</source>
        <translation>текст распознан с картинок, уверенность %1 %</translation>
    </message>
    <message>
        <source>pictures of text: its words cannot be found by search</source>
        <translation>картинки с текстом: поиск не находит их слов</translation>
    </message>
    <message>
        <source>corrected by you</source>
        <translation>исправлено вами</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Белорусский</translation>
    </message>
    <message>
        <source>News article</source>
        <translation>Новость</translation>
    </message>
    <message>
        <source>Press release</source>
        <translation>Пресс-релиз</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Резолюция</translation>
    </message>
    <message>
        <source>Call to action</source>
        <translation>Призыв к действию</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Картинка %1 из %2</translation>
    </message>
    <message>
        <source>Pictures of the document</source>
        <translation>Картинки документа</translation>
    </message>
</context>
<context>
    <name>PlaceBar</name>
    <message>
        <source>Where a note belongs</source>
        <translation>Куда относится заметка</translation>
    </message>
    <message>
        <source>Where does it belong?</source>
        <translation>Куда она относится?</translation>
    </message>
    <message>
        <source>It belongs here</source>
        <translation>Сюда</translation>
    </message>
    <message>
        <source>The note goes to the passage that is selected in the text</source>
        <translation>Заметка перейдёт к отрывку, выделенному в тексте</translation>
    </message>
    <message>
        <source>Previous possible place</source>
        <translation>Предыдущее возможное место</translation>
    </message>
    <message>
        <source>Next possible place</source>
        <translation>Следующее возможное место</translation>
    </message>
    <message>
        <source>Leave it where it is (Esc)</source>
        <translation>Оставить, где она есть (Esc)</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} из {count}</translation>
    </message>
    <message>
        <source>No passage is like it. Select one in the text.</source>
        <translation>Похожего отрывка нет. Выделите его в тексте.</translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Recognised from a picture; it may be wrong</source>
        <translation>Распознано с картинки; возможна ошибка</translation>
    </message>
    <message>
        <source>Document text</source>
        <translation>Текст документа</translation>
    </message>
    <message>
        <source>Arrow keys move the caret, with Shift they select. Ctrl+Down goes to the next name, Enter opens its page.</source>
        <translation>Стрелки двигают курсор, с Shift выделяют. Ctrl+Down ведёт к следующему имени, Enter открывает его страницу.</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Choose a document</source>
        <translation>Выберите документ</translation>
    </message>
    <message>
        <source>Pick one in the list, or search above. F1 shows the keys.</source>
        <translation>Выберите в списке или найдите через строку поиска. F1 покажет клавиши.</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recover with shares</source>
        <translation>Восстановление по долям</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Новая парольная фраза</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>Новая парольная фраза ещё раз</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Восстановить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Type the words of two sheets, and a new passphrase. The old one stops working here; copies and backups made before still open with it.</source>
        <translation>Введите слова с двух листов и новую парольную фразу. Прежняя здесь больше не подействует; сделанные раньше копии, в том числе резервные, по-прежнему открываются ею.</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Новая парольная фраза</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>&amp;Ещё раз</translation>
    </message>
    <message>
        <source>The two passphrases are not the same yet.</source>
        <translation>Фразы пока не совпадают.</translation>
    </message>
    <message>
        <source>Making the key. This takes a moment on purpose…</source>
        <translation>Создаётся ключ. Это нарочно занимает время…</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>Your note: %1</source>
        <translation>Ваша заметка: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n совпадение</numerusform>
            <numerusform>%n совпадения</numerusform>
            <numerusform>%n совпадений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>Most relevant first</source>
        <translation>Сначала самые подходящие</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>По заголовку</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Порядок: %1</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документа</numerusform>
            <numerusform>%n документов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Drop files or folders here, or choose them. Everything stays on this computer.</source>
        <translation>Перетащите сюда файлы или папки или выберите их. Всё остаётся на этом компьютере.</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Добавить документы…</translation>
    </message>
    <message>
        <source>Your archive is empty</source>
        <translation>Ваш архив пуст</translation>
    </message>
    <message>
        <source>No document answers this search with the filters that are set.</source>
        <translation>При выбранных фильтрах этому поиску не отвечает ни один документ.</translation>
    </message>
    <message>
        <source>No document has all these words. Check the spelling, or put ~ behind a word for similar ones.</source>
        <translation>Ни в одном документе нет всех этих слов. Проверьте написание или поставьте ~ после слова, чтобы искать похожие.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Снять все фильтры</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>Искать «%1»</translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation>Показать все документы</translation>
    </message>
</context>
<context>
    <name>SafetyPage</name>
    <message>
        <source>What a seized computer shows</source>
        <translation>Что покажет отнятый компьютер</translation>
    </message>
    <message>
        <source>Files that you add are read by a process that can do nothing else: strong protection.</source>
        <translation>Файлы, которые вы добавляете, читает процесс, который больше ничего не может: защита сильная.</translation>
    </message>
    <message>
        <source>Files that you add are read by a process of its own, which this system confines little: limited protection.</source>
        <translation>Файлы, которые вы добавляете, читает отдельный процесс, который эта система почти не ограничивает: защита ограниченная.</translation>
    </message>
</context>
<context>
    <name>ScanController</name>
    <message>
        <source>Page %1 of %2 is being recognised, some seconds each. You can go on.</source>
        <translation>Распознаётся страница %1 из %2, по несколько секунд каждая. Можно продолжать работу.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Nothing was recognised: it was stopped.</source>
        <translation>Ничего не распознано: работа остановлена.</translation>
    </message>
    <message>
        <source>No words were found on these pages.</source>
        <translation>На этих страницах слов не найдено.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) were recognised.</source>
        <translation>
            <numerusform>Распознано %n слово.</numerusform>
            <numerusform>Распознано %n слова.</numerusform>
            <numerusform>Распознано %n слов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare what matters with the picture; doubtful words are underlined by a wave.</source>
        <translation>Сверьте важное с картинкой; сомнительные слова подчёркнуты волной.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search: words, &quot;a phrase&quot;, name~, AND OR NOT, -word</source>
        <translation>Поиск: слова, &quot;фраза&quot;, имя~, И ИЛИ НЕ, -слово</translation>
    </message>
    <message>
        <source>Search the archive</source>
        <translation>Поиск по архиву</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Подсказки</translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message>
        <source>words that begin so</source>
        <translation>слова, которые так начинаются</translation>
    </message>
    <message>
        <source>names that begin so</source>
        <translation>имена, которые так начинаются</translation>
    </message>
</context>
<context>
    <name>SharePair</name>
    <message>
        <source>&amp;One share</source>
        <translation>&amp;Одна доля</translation>
    </message>
    <message>
        <source>An&amp;other share</source>
        <translation>&amp;Другая доля</translation>
    </message>
    <message>
        <source>%1 of %2 words</source>
        <translation>слов: %1 из %2</translation>
    </message>
</context>
<context>
    <name>SharesDialog</name>
    <message>
        <source>These two shares open the library. Nothing was changed.</source>
        <translation>Эти две доли открывают библиотеку. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>Paper shares</source>
        <translation>Доли на бумаге</translation>
    </message>
    <message>
        <source>&amp;Make new shares</source>
        <translation>&amp;Сделать новые доли</translation>
    </message>
    <message>
        <source>&amp;Practise with two shares</source>
        <translation>&amp;Проверить две доли</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Проверить</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>A share is a list of twenty words on a sheet of paper. There are three of them.</source>
        <translation>Доля — это двадцать слов на листе бумаги. Всего долей три.</translation>
    </message>
    <message>
        <source>Any two open the library without its passphrase and without its key file; one alone tells nothing. Whoever has two has everything. Give them to people you trust, in different places.</source>
        <translation>Любые две открывают библиотеку без парольной фразы и без файла-ключа; одна не говорит ничего. У кого две, у того всё. Отдайте их людям, которым доверяете, в разных местах.</translation>
    </message>
    <message>
        <source>When new shares are made, those made before stop working.</source>
        <translation>Когда сделаны новые доли, прежние больше не действуют.</translation>
    </message>
    <message>
        <source>Unlock the library to make new shares.</source>
        <translation>Чтобы сделать новые доли, откройте библиотеку.</translation>
    </message>
    <message>
        <source>Copy these words by hand, in this order, on a sheet of their own. Do not photograph them and let nobody look on. They are not shown again after this window is closed.</source>
        <translation>Перепишите эти слова от руки, в этом порядке, на отдельный лист. Не фотографируйте их и следите, чтобы никто не подсматривал. Когда это окно закроется, их больше не показать.</translation>
    </message>
    <message>
        <source>Type the words of two sheets to see whether they open the library. Nothing is changed.</source>
        <translation>Введите слова с двух листов и узнаете, открывают ли они библиотеку. Ничего не изменится.</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Проверка долей</translation>
    </message>
    <message>
        <source>Making the shares…</source>
        <translation>Доли создаются…</translation>
    </message>
    <message>
        <source>Share %1 of %2</source>
        <translation>Доля %1 из %2</translation>
    </message>
    <message>
        <source>&amp;Practise now</source>
        <translation>&amp;Проверить сейчас</translation>
    </message>
    <message>
        <source>&amp;Next share</source>
        <translation>&amp;Следующая доля</translation>
    </message>
</context>
<context>
    <name>ShelfController</name>
    <message>
        <source>Correct the passport</source>
        <translation>Исправить паспорт</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Положить в корзину</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are in the bin, with the notes on them.</source>
        <translation>
            <numerusform>%n документ в корзине вместе с заметками к нему.</numerusform>
            <numerusform>%n документа в корзине вместе с заметками к ним.</numerusform>
            <numerusform>%n документов в корзине вместе с заметками к ним.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Restore from the bin</source>
        <translation>Вернуть из корзины</translation>
    </message>
    <message>
        <source>Emptying the bin cannot be undone. It does not reach the files where they were added from, backups and copies of the library, and what was exported.</source>
        <translation>Очистку корзины нельзя отменить. Она не затронет файлы там, откуда они были добавлены, резервные и другие копии библиотеки и то, что было выгружено.</translation>
    </message>
    <message>
        <source>Empty it for good</source>
        <translation>Очистить навсегда</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документа</numerusform>
            <numerusform>%n документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on them</source>
        <translation>
            <numerusform>%n заметка к ним</numerusform>
            <numerusform>%n заметки к ним</numerusform>
            <numerusform>%n заметок к ним</numerusform>
        </translation>
    </message>
    <message>
        <source>Gone for good: %1 and %2.</source>
        <translation>Удалено навсегда: %1 и %2.</translation>
    </message>
    <message>
        <source>Name of the new collection</source>
        <translation>Название новой коллекции</translation>
    </message>
    <message>
        <source>&amp;Make</source>
        <translation>&amp;Создать</translation>
    </message>
    <message>
        <source>Make the collection</source>
        <translation>Создать коллекцию</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>Переименовать коллекцию</translation>
    </message>
    <message>
        <source>Delete the collection</source>
        <translation>Удалить коллекцию</translation>
    </message>
    <message>
        <source>The collection is gone; its documents are still there.</source>
        <translation>Коллекции больше нет; её документы остались.</translation>
    </message>
    <message>
        <source>Put into the collection</source>
        <translation>Положить в коллекцию</translation>
    </message>
    <message>
        <source>Take out of the collection</source>
        <translation>Убрать из коллекции</translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>Добавлен</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликован</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Коллекции</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>News article</source>
        <translation>Новость</translation>
    </message>
    <message>
        <source>Press release</source>
        <translation>Пресс-релиз</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Скан</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Переписка</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Книга</translation>
    </message>
    <message>
        <source>In the bin since %1</source>
        <translation>В корзине с %1</translation>
    </message>
    <message>
        <source>Came within another one</source>
        <translation>Пришёл внутри другого</translation>
    </message>
    <message>
        <source>Passport corrected</source>
        <translation>Паспорт исправлен</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Как найдено</translation>
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
        <translation>Добавленные документы</translation>
    </message>
    <message>
        <source>&amp;Put into ▾</source>
        <translation>&amp;Положить в ▾</translation>
    </message>
    <message>
        <source>&amp;New collection…</source>
        <translation>&amp;Новая коллекция…</translation>
    </message>
    <message>
        <source>&amp;Empty the bin</source>
        <translation>О&amp;чистить корзину</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Открыть</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>П&amp;ереименовать</translation>
    </message>
    <message>
        <source>&amp;Take out of this collection</source>
        <translation>&amp;Убрать из этой коллекции</translation>
    </message>
    <message>
        <source>&amp;Move to the bin</source>
        <translation>&amp;В корзину</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>Ве&amp;рнуть</translation>
    </message>
    <message>
        <source>Enter opens, F2 renames, Delete moves to the bin, the menu key shows the rest</source>
        <translation>Enter открывает, F2 переименовывает, Delete кладёт в корзину, клавиша меню показывает остальное</translation>
    </message>
    <message>
        <source>Collections and the bin</source>
        <translation>Коллекции и корзина</translation>
    </message>
    <message>
        <source>F2 renames a collection, Delete removes it</source>
        <translation>F2 переименовывает коллекцию, Delete удаляет её</translation>
    </message>
    <message>
        <source>The bin is empty. Documents that you delete wait here until you empty it.</source>
        <translation>Корзина пуста. Удалённые документы ждут здесь, пока вы её не очистите.</translation>
    </message>
    <message>
        <source>Nothing has been added yet. Drop files or folders anywhere in the window.</source>
        <translation>Пока ничего не добавлено. Перетащите файлы или папки в любое место окна.</translation>
    </message>
    <message>
        <source>Nothing is in this collection. Drag documents onto its name, or use “Put into”.</source>
        <translation>В этой коллекции ничего нет. Перетащите документы на её название или выберите «Положить в».</translation>
    </message>
    <message>
        <source>&amp;Put into</source>
        <translation>&amp;Положить в</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Надёжность фразы</translation>
    </message>
    <message>
        <source>Weak: it can be guessed</source>
        <translation>Слабая: её можно угадать</translation>
    </message>
    <message>
        <source>Fair: a few more words help</source>
        <translation>Неплохая: добавьте ещё несколько слов</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Надёжная</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 из %3</translation>
    </message>
</context>
<context>
    <name>UnlockBar</name>
    <message>
        <source>Your notes are locked.</source>
        <translation>Ваши заметки заперты.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Открывается…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Passphrase of the library</source>
        <translation>Парольная фраза библиотеки</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Recover with shares…</source>
        <translation>Восстановить по долям…</translation>
    </message>
    <message>
        <source>Read without notes</source>
        <translation>Читать без заметок</translation>
    </message>
</context>
</TS>
