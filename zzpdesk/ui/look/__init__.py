"""The look: tokens, theme, icons and the painted parts every screen is built from.

Knows Qt and words, nothing about records or the desk. Import from the module named in brackets.
All sizes are px at 100 %; the parts scale them themselves. `tone` is a colour token name
("text", "text2", "text3", "accent", "ok", "warn", "danger"…); `icon` is a lucide name ("send").

[theme]     theme                        the one Theme object
              theme.apply(app)           fonts, Fusion, palette, QSS; once at start
              theme.set_mode("system"|"light"|"dark"); theme.set_scale(1.0|1.1|1.25|1.5)
              theme.changed              Signal() after either; theme.dark -> bool
              theme.color(name, alpha=None) -> QColor   also chart names: "direct", "omzet", "grid"
              theme.font(role) -> QFont  caption label body medium strong lead subtitle title
                                         insight number hero chip ring small_strong
              theme.px(13) -> int        scaled px; theme.tokens -> Tokens; theme.scale
              theme.set_hatch(bool)      hatch on "bemiddelaar"; theme.reduce_motion: bool
[tokens]    Tokens, load_tokens()        frozen values of resources/tokens.toml
[icons]     icon(name, tone="text2", size=16) -> QIcon
            pixmap(name, color, size, dpr) -> QPixmap; paint_icon(painter, name, rect, color)
[painting]  Restyled                     mixin: override restyle(); called on theme/scale change
            fill_round, stroke_round, focus_ring, hairline_h, hairline_v, elided
[labels]    Label(text="", role="body", tone="text", wrap=False, elide=False, parent=None)
              .set_tone(tone) .set_role(role); .setText as QLabel
            IconText(icon, text="", tone="text2", role="caption")  .set(icon, text, tone)
[layout]    row(*items, spacing=8, margins=0) -> QHBoxLayout; column(...) -> QVBoxLayout
            wrap_row(*items) -> QWidget   flows over several lines; items: widget|layout|int|None
            (int = fixed space, None = stretch); Divider(vertical=False); clear_layout(layout);
            FlowLayout(parent, spacing=8, centered=False)
[card]      Card(title="", subtitle="", link="", link_icon="", clickable=False, parent=None)
              .body QVBoxLayout .header QHBoxLayout  .link_clicked .clicked Signal()
              .set_title .set_subtitle .set_link; .add(widget_or_layout); sunken=True -> surface2
[buttons]   PrimaryButton SecondaryButton GhostButton DangerButton
                                         (text="", icon="", size="normal"|"small"|"large",
                                         shortcut="", menu=None, parent=None)
              .set_busy(bool)            spinner instead of the icon; .set_icon(name)
              .setMenu(QMenu)            draws a chevron
            LinkButton(text, icon="")    IconButton(icon, name, kind="ghost"|"secondary", size=…)
[chips]     Chip(text, tone, icon="")    frozen; tone dashed tint danger ok warn neutral
            StatusChip(chip)             .set_chip(chip); paint_chip(painter, x, middle, chip)
            chip_width(chip)
[marks]     paint_mark(painter, shape, rect, color, stroke_only=False); CHANNEL_SHAPE[channel]
            ChannelMark(channel, size=12); ChannelLabel(channel, text)
[segments]  Segments([Segment(key, text, count=None, tone="")])  .chosen Signal(str)
              .value .set_value(key) .set_segments(list)
[switch]    Switch(text="", note="")     QAbstractButton: .isChecked .toggled
[checkbox]  CheckBox(text=""); RoundCheck(name)  (to-do circle)
[progressbar] ProgressBar(value=0.0, tick=None, tone="accent", height=8)  values 0..1; .set_value
[ring]      Ring(value=0.0, text="", diameter=46)  .set_value(value, text)
[kbd]       KeyCap("Ctrl K"); keys_text(QKeySequence) -> "Ctrl K"
[fields]    FieldBox(label, editor, optional=False, hint="", parent=None)
              .set_state("", "") | ("error"|"warn"|"ok", message); .state .editor .set_hint
            FormGrid(columns=2, narrow_below=520)  .add(box, span=1) .boxes
[inputs]    LineEdit(text="", placeholder="", icon="", align="left")
              .committed Signal()        Enter or leaving, when changed; .edited_idle 400 ms pause
            TextArea(text="", placeholder="", lines=3); same signals, .text() .setText()
            SearchBox(placeholder, shortcut="")   line edit with glass and key cap
[choices]   ComboBox([(text, data), …])  .chosen Signal(object) .set_value(data) .value
            SearchableCombo([(text, data), …], placeholder="")  same API, type to search;
              .text_committed Signal(str) when the text matches no item
[dates]     DateEdit(text="", parse=None, show=None)  line edit + calendar popup;
              parse(str)->date|None and show(date)->str are handed in; .committed .text() .day() .set_date(date|None)
            all inputs: .set_state("", "error", "warn", "ok")
[table]     CELL role; Cell(text="", sub="", chip=None, note="", mark="", icon="", tone="text",
              note_tone="text3", sub_tone="text3", weight=400, align="left")
            Column(title, width=None|px, stretch=0, align="left", min_width=60)
            RowsModel(columns, rows_of_cells, keys=())  small ready model; .set_rows(rows, keys)
            TableView(density="two_line"|"tall"|"single"|"compact", select="row"|"cell")
              .set_columns([Column…]) .opened Signal(int row) .space_pressed Signal(int row)
              .delete_pressed Signal(int row) .current_row() .select_row(int)
              .row_changed Signal(int) .show_sort(column, descending=False) .column_widths()
[tablecard] TableCard(view, footer=None) frame around a table; Footer(left="")
              .set_left(text) .set_facts([(label, value), …])
[toast]     Toaster(window)              .show_toast(text, icon="circle-check", action="",
                                         on_action=None, stay_ms=None) -> Toast
[dialog]    Confirm(parent, icon, title, text, verb, destructive=False, cancel=None)
              .ask() -> bool;  Dialog(parent, title, icon="") base: .body, .buttons (QHBoxLayout);
            IconMark(icon, tone="accent", size=20)  an icon as a widget
[banner]    Banner(text, action="", icon="info", tone="tint"|"warn"|"danger"|"neutral")
              .acted Signal()
[progresscard] ProgressCard(title)       .set_step(text, value) .stopped Signal()
[empty]     EmptyState(icons=(a, b, c), title, lines, primary=("text","icon","Ctrl N"),
              secondary=None, starters=(Starter(key, icon, title, text),), starters_title="")
              .primary_clicked .secondary_clicked Signal(); .starter_chosen Signal(str)
[scroll]    PageScroll(content, min_height=0, parent=None)
[popover]   Popover(parent, scrim=False) .body QVBoxLayout .open_below(widget) .open_at(rect)
              .open_centered(width, top) .close_popover() .closed; Esc and click outside close
[insight]   Insight(text="")             serif sentence, wraps; .setText
[sidepanel] SidePanel()                  .show_content(PanelContent(title, chip, amount, sub,
              actions, facts, moments, links, menu)); .triggered Signal(str) .closed Signal()
            PanelAction(key, text, icon, kind), Fact(label, value, tone),
            Moment(icon, text, when, tone)
[chartview] ChartView(name, parent=None) .set_layout(fn(w, h) -> primitives)
              .set_descriptions({key: sentence}) .activated Signal(str) .marked Signal(str)
"""
