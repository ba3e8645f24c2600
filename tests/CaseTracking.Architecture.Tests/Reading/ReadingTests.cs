namespace CaseTracking.Architecture.Tests.Reading;

/// <summary>A rule over nothing always holds: what the rules judge must be there.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void The_repository_is_read_without_what_is_built_from_it()
    {
        Assert.Contains("src/Host/CaseTracking.Host/Program.cs", Repository.Files);
        Assert.DoesNotContain(
            Repository.Files, f => f.Contains("/obj/", StringComparison.Ordinal) || f.StartsWith(".git/", StringComparison.Ordinal));
    }

    [Fact]
    public void Projects_modules_words_and_contracts_are_found()
    {
        Assert.Contains(ProjectFile.All, p => p.References.Contains("src/Platform/CaseTracking.Hosting/CaseTracking.Hosting.csproj"));
        Assert.Contains(ModuleTable.Modules, m => m is { Name: "Tijdlijn", WritesEvents: false, MayUse: ["Dossiers", ..] });
        Assert.Contains("tijdlijn", Glossary.Words);
        Assert.NotEmpty(Contracts.ContractAssemblies.All.SelectMany(a => a.GetExportedTypes()));
    }

    [Fact]
    public void Source_is_taken_apart_into_identifiers_and_literals()
    {
        const string source = """"var a = $"b {c}"; /* d */ var e = @"f ""g"""; // h "i" """";

        Assert.Equal(["var", "a", "e"], SourceText.Identifiers(source));
        Assert.Equal(["b {c}", "f \"\"g\"\""], SourceText.Literals(source));
        Assert.Equal(["Web", "Dossier", "URL"], SourceText.WordsIn("WebDossierURL2"));
    }
}
