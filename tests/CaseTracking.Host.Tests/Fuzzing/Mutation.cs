using System.Net.Http.Headers;
using System.Text;

namespace CaseTracking.Host.Tests.Fuzzing;

/// <summary>Spoils what is sent. The same random gives the same result.</summary>
internal sealed class Mutation(Random random)
{
    private static readonly string[] Nasty =
    [
        "", "null", "true", "-1", "0", "1e400", "99999999999999999999", "\"\\u0000\"", "\"\\ud800\"", "[]", "{}", "[[[[[[[[[[", "\0", "\u0001", "%00", "%", "%zz", "..%2f..%2f", "'", "\"", "\\",
        "<script>", "${7*7}", "{{7*7}}", "0001-01-01", "9999-12-31", "2026-02-30", "0001-01-01T00:00", "9999-12-31T23:59:59.9999999+14:00", "00000000-0000-0000-0000-000000000000", "é", "😀", "\uFFFE", "\u202E",
        "+", "&", "=", ";", "\r\n", "W/\"1\"", "\"-1\"", "\"99999999999999999999\"", "*", "-0", "1.0", "NaN", "Infinity", "0x10", "\"$type\":\"System.Object\"", "a=b&a=c", "2147483648", "9223372036854775808",
    ];

    private static readonly string[] Headers =
    [
        "If-Match", "If-None-Match", "If-Modified-Since", "Idempotency-Key", "Accept", "Accept-Language", "Accept-Encoding", "Prefer", "Range", "Origin", "Referer", "Sec-Fetch-Site",
        "X-Forwarded-For", "X-Forwarded-Proto", "X-HTTP-Method-Override", "Authorization", "traceparent", "tracestate", "baggage", "Content-Encoding", "Content-Language", "CaseTracking-Position", "Forwarded", "User-Agent",
    ];

    public byte[] Bytes(byte[] whole)
    {
        var bytes = new List<byte>(whole);
        for (var rounds = random.Next(1, 4); rounds > 0; rounds--) Spoil(bytes);
        return [.. bytes];
    }

    public string Text(string whole)
    {
        var at = random.Next(whole.Length + 1);
        return random.Next(5) switch
        {
            0 => Pick(Nasty),
            1 => whole[..at] + Pick(Nasty) + whole[at..],
            2 => whole[..at],
            3 => new string('x', random.Next(1, 20_000)),
            _ => whole + whole,
        };
    }

    /// <summary>Leaves fields out, doubles them, renames them and spoils what is in them.</summary>
    public List<KeyValuePair<string, string>> Fields(IEnumerable<KeyValuePair<string, string>> fields, string untouched)
    {
        var all = new List<KeyValuePair<string, string>>();
        foreach (var field in fields)
        {
            var keep = field.Key == untouched || random.Next(4) == 0;
            if (keep) all.Add(field);
            if (keep || random.Next(8) == 0) continue;
            all.Add(new(random.Next(12) == 0 ? Text(field.Key) : field.Key, Text(field.Value)));
            if (random.Next(6) == 0) all.Add(new(field.Key, Text(field.Value)));
        }

        return all;
    }

    /// <summary>Another value at a place of an address, or more of a query.</summary>
    public string Address(string address)
    {
        if (random.Next(4) == 0) return address;
        var parts = address.Split('/');
        if (random.Next(2) == 0 && parts.Length > 2) parts[random.Next(2, parts.Length)] = Uri.EscapeDataString(Short(Text(parts[^1])));
        var query = random.Next(2) == 0 ? "" : "?" + string.Join('&', Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
            $"{Pick(["limit", "cursor", "status", "stand", "zoek", "pagina", "product", "van", "tot", "sorteer", "id", "handler", "behandelaar", "dag", "returnUrl", "code", "nummer", "dienst", "termijn"])}={Uri.EscapeDataString(Short(Text("2026-01-01")))}"));
        return string.Join('/', parts) + query;
    }

    public void Spoil(HttpRequestMessage request)
    {
        while (random.Next(3) == 0)
        {
            var name = Pick(Headers);
            var value = new string([.. Short(Text("\"1\"")).Where(c => c is >= ' ' and < (char)127)]);
            HttpHeaders? headers = name.StartsWith("Content-", StringComparison.Ordinal) ? request.Content?.Headers : request.Headers;
            headers?.Remove(name);
            headers?.TryAddWithoutValidation(name, value);
        }

        if (request.Content is null || random.Next(12) > 0) return;
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation(
            "Content-Type", Pick(["application/json; charset=utf-7", "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "a/b/c", "application/json; charset=nergens"]));
    }

    private void Spoil(List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 24), bytes.Count - at);
        switch (random.Next(5))
        {
            case 0: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pick(Nasty))); break;
            case 1: bytes.RemoveRange(at, length); break;
            case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 3 when at < bytes.Count: bytes[at] = (byte)random.Next(256); break;
            default: Replace(bytes, Encoding.UTF8.GetBytes(Pick(Nasty))); break;
        }
    }

    // A value between two marks of JSON or of a form.
    private void Replace(List<byte> bytes, byte[] by)
    {
        var marks = Enumerable.Range(0, bytes.Count).Where(i => bytes[i] is (byte)':' or (byte)',' or (byte)'}' or (byte)'=').ToList();
        if (marks.Count < 2) return;
        var first = random.Next(marks.Count - 1);
        bytes.RemoveRange(marks[first] + 1, marks[first + 1] - marks[first] - 1);
        bytes.InsertRange(marks[first] + 1, by);
    }

    private static string Short(string text) => text.Length > 500 ? text[..500] : text;

    private string Pick(string[] values) => values[random.Next(values.Length)];
}
