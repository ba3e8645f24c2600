using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Browser.Tests.Gallery;

/// <summary>Everybody who acts over the API, each signed in once.</summary>
public sealed class People(Product product) : IDisposable
{
    private readonly Dictionary<string, Visitor> _visitors = [];

    /// <summary>That person; nobody in particular when null.</summary>
    public async Task<Visitor> Be(TestPerson? person)
    {
        var name = person?.Subject ?? "";
        if (!_visitors.TryGetValue(name, out var visitor)) _visitors[name] = visitor = person is null ? product.Visitor() : await product.SignedIn(person);
        return visitor;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var visitor in _visitors.Values) visitor.Dispose();
    }
}
