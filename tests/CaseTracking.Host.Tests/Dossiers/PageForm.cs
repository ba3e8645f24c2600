using System.Text.RegularExpressions;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>The fields of the forms on a page, without the one that signs out.</summary>
internal static partial class PageForm
{
    public static List<KeyValuePair<string, string>> Fields(string html)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match form in Forms().Matches(html).Where(f => !f.Value.Contains("/afmelden", StringComparison.Ordinal)))
        {
            foreach (Match input in Inputs().Matches(form.Value).Where(i => Name().IsMatch(i.Value)))
                fields.TryAdd(Name().Match(input.Value).Groups[1].Value, Value().Match(input.Value).Groups[1].Value);
        }

        return [.. fields];
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<(input|select|textarea|button)[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex(" name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
