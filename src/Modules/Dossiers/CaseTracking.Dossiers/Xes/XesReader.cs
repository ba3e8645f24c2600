using System.IO.Compression;
using System.Xml;

namespace CaseTracking.Dossiers.Xes;

/// <summary>
/// Reads a log case by case, plain or compressed, in constant memory. Lenient to what real files have, strict with what would
/// exhaust the machine. Read <see cref="Items"/> once.
/// </summary>
internal sealed class XesReader(Stream file, XesLimits? limits = null) : IDisposable
{
    private readonly XesLimits _limits = limits ?? XesLimits.Default;
    private readonly XesBytes _bytes = new(file);
    private readonly Queue<XesItem> _ready = new();
    private XesTokens _tokens = new(0);
    private XesCharacters? _characters;
    private XmlReader? _xml;
    private XesMarkup? _markup;

    /// <summary>Bytes of the file taken so far, compressed ones where it is compressed.</summary>
    public long BytesRead => _bytes.Taken;

    /// <summary>Size of the file, where that is known.</summary>
    public long? BytesTotal { get; } = file.CanSeek ? file.Length : null;

    public static XesReader Open(string path, XesLimits? limits = null) =>
        new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan), limits);

    /// <summary>Cases, what was left out, and at most one fault as the last.</summary>
    public IEnumerable<XesItem> Items()
    {
        while (Next() is { } item)
        {
            yield return item;
            if (item is XesFault) yield break;
        }
    }

    public void Dispose()
    {
        _xml?.Dispose();
        _characters?.Dispose();
        _bytes.Dispose();
    }

    private XesItem? Next()
    {
        try
        {
            while (_ready.Count == 0 && ToNextCase(_markup ??= Start()))
                foreach (var item in new XesCaseReading(_markup, _limits).Read()) _ready.Enqueue(item);

            return _ready.Count > 0 ? _ready.Dequeue() : null;
        }
        catch (XesRefused refused)
        {
            return new XesFault(Line, $"{refused.Message} Het lezen stopt op regel {Line}.");
        }
        catch (InvalidDataException)
        {
            return new XesFault(Line, $"Het gecomprimeerde bestand is beschadigd of niet volledig. Het lezen stopt op regel {Line}.");
        }
        catch (IOException)
        {
            return new XesFault(Line, $"Het bestand kan niet verder gelezen worden dan regel {Line}: de schijf of het netwerk geeft een fout.");
        }
        catch (XmlException fault)
        {
            return Explain(Math.Max(1, fault.LineNumber));
        }
    }

    private int Line => Math.Max(1, _markup?.Line ?? 1);

    private XesMarkup Start()
    {
        Stream plain = _bytes.Peek(2) is [0x1F, 0x8B] ? new GZipStream(_bytes, CompressionMode.Decompress) : _bytes;
        var content = new XesBytes(plain);
        var (encoding, mark) = XesEncoding.Detect(content.Peek(XesEncoding.Start));
        content.ReadExactly(new byte[mark]);

        _tokens = new XesTokens(_limits.Token);
        _characters = new XesCharacters(content, encoding, _tokens);
        _xml = XmlReader.Create(_characters, Settings());
        var markup = new XesMarkup(_xml, _limits);
        if (!markup.ToRoot() || markup.Name != "log") throw new XesRefused("Dit is geen XES-bestand: het begint niet met een log.");

        return markup;
    }

    private XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        NameTable = new XesNames(_limits.Names),
    };

    private static bool ToNextCase(XesMarkup markup)
    {
        while (markup.ToNextChild(0))
        {
            if (markup.Name == "trace") return true;
            markup.Skip();
        }

        markup.ToEnd();
        return false;
    }

    private XesFault Explain(int line) => new(line, Sentence(line));

    private string Sentence(int line) =>
        _tokens.HasDocumentType ? "Het bestand bevat een documenttype (DOCTYPE). Dat hoort niet in een XES-bestand en wordt niet gelezen."
        : _characters is { Ended: true } ? $"Het bestand is leeg of niet volledig: het breekt af op regel {line}."
        : $"Het bestand is beschadigd op regel {line}: er staan tekens die daar niet mogen staan, of de tekencodering klopt niet.";
}
