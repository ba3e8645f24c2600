using System.Text;

namespace CaseTracking.Dossiers.Xes;

/// <summary>
/// Decodes in small steps and lets <see cref="XesTokens"/> see each: whatever fails, fails after the characters before it were given.
/// </summary>
internal sealed class XesCharacters(Stream bytes, Encoding encoding, XesTokens tokens) : TextReader
{
    private readonly Decoder _decoder = encoding.GetDecoder();
    private readonly byte[] _bytes = new byte[8 * 1024];
    private readonly char[] _characters = new char[encoding.GetMaxCharCount(8 * 1024)];
    private int _next;
    private int _end;
    private bool _last;

    /// <summary>The parser asked for more than there is.</summary>
    public bool Ended { get; private set; }

    public override int Read(char[] buffer, int index, int count)
    {
        while (_next == _end && !_last) Fill();
        if (_next == _end) Ended = true;

        var given = Math.Min(count, _end - _next);
        _characters.AsSpan(_next, given).CopyTo(buffer.AsSpan(index));
        _next += given;
        return given;
    }

    private void Fill()
    {
        var read = bytes.Read(_bytes);
        _last = read == 0;
        _next = 0;
        _end = _decoder.GetChars(_bytes.AsSpan(0, read), _characters, flush: _last);
        tokens.Count(_characters.AsSpan(0, _end));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) bytes.Dispose();
        base.Dispose(disposing);
    }
}
