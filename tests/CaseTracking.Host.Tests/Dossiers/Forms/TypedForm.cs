using System.Text.RegularExpressions;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Dossiers.Forms;

/// <summary>One form of a page with the fields that somebody fills in: all of them, whatever they are.</summary>
internal sealed partial record TypedForm(string Action, bool TakesFiles, IReadOnlyList<KeyValuePair<string, string>> Hidden, IReadOnlyList<TypedField> Fields)
{
    /// <summary>The forms of a page that hold something to fill in.</summary>
    public static IReadOnlyList<TypedForm> On(SeenPage page) =>
        [.. Forms().Matches(page.Html).Where(f => IsPost().IsMatch(f.Value)).Select(f => Read(f.Value, page)).Where(f => f.Fields.Count > 0)];

    /// <summary>What is filled in: something else in every field.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Typed() =>
        [.. Fields.Where(f => f.Kind != "file").DistinctBy(f => f.Kind is "radio" ? f.Name : f.Name + f.Value).Select((f, i) => KeyValuePair.Create(f.Name, f.Sample(i)))];

    /// <summary>What stands in the fields now.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Standing() =>
        [.. Fields.Where(f => f.Kind != "file" && (f.Kind is not ("radio" or "checkbox") || f.IsChosen)).Select(f => KeyValuePair.Create(f.Name, f.Value))];

    private static TypedForm Read(string html, SeenPage page)
    {
        var hidden = new List<KeyValuePair<string, string>>();
        var fields = new List<TypedField>();
        foreach (Match match in Inputs().Matches(html))
        {
            var (tag, name) = (match.Value, Attribute("name", match.Value));
            if (name.Length == 0) continue;
            if (match.Value.StartsWith("<textarea", StringComparison.Ordinal)) fields.Add(new(name, "text", match.Groups["text"].Value.Trim(), true));
            else if (match.Value.StartsWith("<select", StringComparison.Ordinal)) fields.Add(Choice(name, tag));
            else if (Attribute("type", tag) is "hidden") hidden.Add(new(name, Attribute("value", tag)));
            else fields.Add(new(name, Attribute("type", tag) is { Length: > 0 } type ? type : "text", Attribute("value", tag), tag.Contains(" checked", StringComparison.Ordinal)));
        }

        var action = ActionOf().Match(html) is { Success: true } m ? m.Groups[1].Value : page.Url.PathAndQuery;
        return new(action, html.Contains("multipart/form-data", StringComparison.Ordinal), hidden, fields);
    }

    private static TypedField Choice(string name, string select)
    {
        var options = Options().Matches(select).Select(o => (Value: Attribute("value", o.Value), Chosen: o.Value.Contains(" selected", StringComparison.Ordinal))).ToList();
        return new(name, "select", options.FirstOrDefault(o => o.Chosen).Value ?? "", true) { Others = [.. options.Select(o => o.Value).Where(v => v.Length > 0)] };
    }

    private static string Attribute(string name, string tag) => Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("^<form[^>]*method=\"post\"")]
    private static partial Regex IsPost();

    [GeneratedRegex("<form[^>]*action=\"([^\"]*)\"")]
    private static partial Regex ActionOf();

    [GeneratedRegex("<input[^>]*>|<select.*?</select>|<textarea[^>]*>(?<text>.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Inputs();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Options();
}

/// <summary>One field.</summary>
internal sealed record TypedField(string Name, string Kind, string Value, bool IsChosen)
{
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Something to put in it; a date that does not exist, so that no form with a date is in order.</summary>
    public string Sample(int i) => Kind switch
    {
        "radio" or "checkbox" => Value,
        "select" => Others[i % Others.Count],
        _ when Name.EndsWith(".Day", StringComparison.Ordinal) => "31",
        _ when Name.EndsWith(".Month", StringComparison.Ordinal) => "2",
        _ when Name.EndsWith(".Year", StringComparison.Ordinal) => "2027",
        _ => $"getypt-{i}",
    };
}
