namespace CaseTracking.Dossiers.Tests;

public sealed class RejectionTests
{
    [Fact]
    public void Codes_are_unique_and_kebab_case_and_texts_are_sentences()
    {
        var all = DossierScenarios.AlleWeigeringen.ToList();

        Assert.NotEmpty(all);
        Assert.Equal(all.Count, all.Select(r => r.Code).Distinct().Count());
        Assert.All(all, r => Assert.Matches("^[a-z]+(-[a-z]+)*$", r.Code));
        Assert.All(all, r => Assert.EndsWith(".", r.Detail, StringComparison.Ordinal));
    }
}
