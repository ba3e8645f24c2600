namespace CaseTracking.Dossiers.Xes;

/// <summary>
/// Measures each tag, comment and text before the parser holds it: a parser keeps a whole tag in memory, however long.
/// Follows just enough of XML to know where these begin and end; where a file is malformed the parser says so.
/// </summary>
internal sealed class XesTokens(int limit)
{
    private State _state;
    private char _quote;
    private string _tail = "";
    private string _closing = "";
    private int _length;

    private enum State
    {
        Text,
        Opened,
        Declared,
        Tag,
        Quoted,
        Enclosed,
    }

    /// <summary>A document type was seen. The parser refuses it; this tells why it stopped.</summary>
    public bool HasDocumentType { get; private set; }

    public void Count(ReadOnlySpan<char> characters)
    {
        while (!characters.IsEmpty)
        {
            var before = _state;
            var taken = Step(characters);
            _length = _state != before && (_state == State.Text || before == State.Text) ? 0 : _length + taken;
            if (_length > limit) throw new XesRefused("Een onderdeel van het bestand is onredelijk lang.");
            characters = characters[taken..];
        }
    }

    private int Step(ReadOnlySpan<char> characters) => _state switch
    {
        State.Text => Until(characters, characters.IndexOf('<'), State.Opened),
        State.Opened => Open(characters[0]),
        State.Declared => Declare(characters[0]),
        State.Tag => Tag(characters),
        State.Quoted => Until(characters, characters.IndexOf(_quote), State.Tag),
        _ => Enclosed(characters),
    };

    private int Until(ReadOnlySpan<char> characters, int at, State next)
    {
        if (at < 0) return characters.Length;

        Enter(next);
        return at + 1;
    }

    private int Open(char first) => first switch
    {
        '!' => Until("!", 0, State.Declared),
        '?' => Enclose("?>"),
        _ => Enter(State.Tag),
    };

    private int Declare(char first)
    {
        if (first == '-') return Enclose("-->");
        if (first == '[') return Enclose("]]>");

        HasDocumentType = true;
        return Enter(State.Tag);
    }

    private int Tag(ReadOnlySpan<char> characters)
    {
        var at = characters.IndexOfAny('>', '"', '\'');
        if (at < 0) return characters.Length;

        _quote = characters[at];
        Enter(_quote == '>' ? State.Text : State.Quoted);
        return at + 1;
    }

    private int Enclose(string closing)
    {
        _closing = closing;
        _tail = "";
        Enter(State.Enclosed);
        return 1;
    }

    // The closing may lie across two reads: its first characters are kept.
    private int Enclosed(ReadOnlySpan<char> characters)
    {
        var at = characters.IndexOf('>');
        var seen = at < 0 ? characters : characters[..(at + 1)];
        _tail = Last(_closing.Length, seen);
        if (_tail == _closing) Enter(State.Text);
        return seen.Length;
    }

    private string Last(int count, ReadOnlySpan<char> seen)
    {
        if (seen.Length >= count) return seen[^count..].ToString();

        var joined = string.Concat(_tail, seen);
        return joined[Math.Max(0, joined.Length - count)..];
    }

    private int Enter(State next)
    {
        _state = next;
        return 0;
    }
}
