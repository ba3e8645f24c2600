using System.Text.Json;
using CaseTracking.Browser.Tests.Gallery;
using CaseTracking.Testing;

namespace CaseTracking.Browser.Tests.Accessibility;

/// <summary>Whether markup follows the HTML standard, by html-validate.</summary>
internal static class HtmlValidator
{
    // What the standard says, and nothing about taste.
    private const string Rules = """{"root": true, "extends": ["html-validate:standard"]}""";

    /// <summary>One line per fault, with the document it stands in.</summary>
    public static async Task<IReadOnlyList<string>> Faults(IEnumerable<SeenDocument> documents)
    {
        var tool = await NpmFolder.RestoreOrSkip(Repository.Folder("tests/CaseTracking.Browser.Tests/Validity"), "html-validate");
        var folder = Directory.CreateTempSubdirectory("ct-html-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, ".htmlvalidate.json"), Rules);
            foreach (var document in documents) await File.WriteAllTextAsync(Path.Combine(folder, $"{document.Name}.html"), document.Html);
            var program = Path.Combine(tool, "node_modules", "html-validate", "bin", "html-validate.mjs");
            var (_, output) = await NpmFolder.Run(folder, "node", program, "--formatter", "json", "*.html");
            return [.. JsonElement.Parse(output).EnumerateArray().SelectMany(Lines)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Lines(JsonElement document) => document.GetProperty("messages").EnumerateArray().Select(m =>
        $"{Path.GetFileNameWithoutExtension(document.GetProperty("filePath").GetString())}: {m.GetProperty("ruleId").GetString()}: {m.GetProperty("message").GetString()} (line {m.GetProperty("line")})");
}
